import type { KillOption } from './unit.ts';
import type { ValueProblem } from './value-problem.ts';
/** Whether no reading takes the value for a valid one. */
export declare const isInvalidKillValue: (option: KillOption, value: string) => boolean;
/** What is wrong or doubtful about one value of one of the page's options; `undefined` for a plain valid one. */
export declare const killValueProblem: (option: KillOption, value: string) => ValueProblem | undefined;
/** What the page advises against (KillMode=, paragraphs 2 and 3; FinalKillSignal=), for a value that takes effect. */
export declare const killValueAdvice: (option: KillOption, value: string) => ValueProblem | undefined;
