import type { Us } from '../vocabulary/time.ts';
import type { Facts, ProcessFact } from './facts.ts';
/** Every process that had not ended before this instant, in the order in which they came to be. */
export declare const processesSince: ({ processes, ended }: Facts, us: Us) => readonly ProcessFact[];
/** Whether any process has ended. */
export declare const hasAnybodyEnded: ({ processes, ended }: Facts) => boolean;
