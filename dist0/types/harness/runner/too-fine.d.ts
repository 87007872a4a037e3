import type { Us } from '../../spec/vocabulary/time.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Implementation } from '../adapters/adapter.ts';
/**
 * Why a world cannot be played by somebody who may be late by so much: where one of `managers` would do something else if
 * its timeouts were as late as that, or if what processes do were a little later, nobody can tell what is owed.
 */
export declare const whyTooFine: (world: World, unit: Unit, latenessUs: Us, managers: readonly Implementation[]) => string | undefined;
