import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
/**
 * How a trace fails, as a text that is the same for failures of one manner: the rule charged first, what was sent or
 * not, and to whom. Signals go by what they are to the unit, processes by their role, so that neither settings nor
 * names tell two failures apart.
 */
export declare const mannerOf: (trace: Trace, violation: Violation) => string;
/**
 * How a trace breaks the rule that it is charged with, told more finely than by `mannerOf`: what comes late is not what
 * never comes, and a signal on an event not one that is sent by itself. Instants go by what they follow, so that delays
 * tell nothing apart. This is what a failure is recognised by from one version of an implementation to the next.
 */
export declare const preciseManner: (trace: Trace, violation: Violation) => string;
