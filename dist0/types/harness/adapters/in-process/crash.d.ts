import type { Fault } from '../../kernel/recording.ts';
/**
 * The fault of an implementation that threw. `where` is the beginning of a sentence that ends with what was thrown:
 * `a timer threw`.
 */
export declare const crash: (where: string, thrown: unknown) => Fault;
