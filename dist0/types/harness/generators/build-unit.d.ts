import type { World } from '../../spec/vocabulary/world.ts';
import type { Plan } from './plan.ts';
type Unit = World['unit'];
/** How long RuntimeMaxSec= is where it is what the world is about. */
export declare const runtimeMax = "5s";
/** WatchdogSec= of worlds in which the watchdog expires. */
export declare const watchdogTimeoutUs = 2000000;
/** The unit of a generated world. */
export declare const buildUnit: (plan: Plan) => Unit;
export {};
