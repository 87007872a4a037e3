import type { ConformanceOptions } from './conformance-options.ts';
export type { ConformanceOptions } from './conformance-options.ts';
/**
 * Makes tests of the suite, one for each case, in the file that calls it. A case that does not conform fails with the
 * reason; what the implementation says that it cannot do is skipped, with the reason, too.
 *
 * ```ts
 * import { conformance } from 'killspec/vitest';
 *
 * conformance({ adapter: './my-init.ts', patterns: ['kill-mode', 'send-sighup'] });
 * ```
 */
export declare const conformance: (options: ConformanceOptions) => void;
