import type { Job } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { canReload } from './can-reload.ts';

/** Whether a job may stop the unit: a reload never does, but where it runs out of time. */
export const asksToStop = (unit: Unit, job: Job): boolean => {
  if (job === 'reload-or-restart') return !canReload(unit);
  return job !== 'start' && job !== 'reload' && job !== 'remount';
};
