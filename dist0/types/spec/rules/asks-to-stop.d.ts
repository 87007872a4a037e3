import type { Job } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
/** Whether a job may stop the unit: a reload never does, but where it runs out of time. */
export declare const asksToStop: (unit: Unit, job: Job) => boolean;
