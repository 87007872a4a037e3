import type { Trace } from '../../../spec/vocabulary/trace.ts';
import { crash } from '../../adapters/in-process/crash.ts';
import { printableValue } from '../../kernel/printable.ts';

/**
 * A property of a user's own: true of a trace that is as it should be. Of any other it gives false, or a text that says
 * what is wrong.
 */
export type Invariant = (trace: Trace) => boolean | string;

/** What an invariant did that none may. It says nothing of the implementation: who wrote the invariant has to act. */
export type InvariantMistake =
  | { readonly kind: 'threw'; readonly what: string; readonly stack?: string }
  /** It is asynchronous. */
  | { readonly kind: 'promise' }
  /** What it gave is neither true, nor false, nor a text that says something. */
  | { readonly kind: 'rubbish'; readonly what: string };

/** What an invariant says of a trace. */
export type InvariantAnswer =
  | { readonly status: 'holds' }
  | { readonly status: 'broken'; readonly says: string }
  | { readonly status: 'mistaken'; readonly mistake: InvariantMistake };

/** What is said of a trace of which the invariant says nothing but false. */
const saysFalse = 'the invariant is false';

const isPromise = (answer: unknown): answer is PromiseLike<unknown> =>
  typeof answer === 'object' && answer !== null && 'then' in answer && typeof answer.then === 'function';

const call = (invariant: Invariant, trace: Trace): InvariantAnswer => {
  const answer: unknown = invariant(trace);
  if (answer === true) return { status: 'holds' };
  if (answer === false) return { status: 'broken', says: saysFalse };
  if (typeof answer === 'string' && answer.trim() !== '') return { status: 'broken', says: answer };
  if (!isPromise(answer)) return { status: 'mistaken', mistake: { kind: 'rubbish', what: printableValue(answer) } };
  // What it comes to is not waited for, and is not to end the process where it is rejected.
  answer.then(undefined, () => {});
  return { status: 'mistaken', mistake: { kind: 'promise' } };
};

/** Asks an invariant about a trace. Whatever it does comes back as a value. */
export const askInvariant = (invariant: Invariant, trace: Trace): InvariantAnswer => {
  try {
    return call(invariant, trace);
  } catch (thrown) {
    const { message, stack } = crash('threw', thrown);
    const mistake = { kind: 'threw', what: message, ...(stack === undefined ? {} : { stack }) } as const;
    return { status: 'mistaken', mistake };
  }
};
