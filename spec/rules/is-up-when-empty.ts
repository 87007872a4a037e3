import type { Unit } from '../vocabulary/unit.ts';

/** Whether a unit is up without any process as well: all but scopes, and services that end with their processes. */
export const isUpWhenEmpty = ({ type, settings }: Unit): boolean =>
  type === 'service' ? settings.remainAfterExit : type !== 'scope';
