import { printable, printableValue } from '../../kernel/printable.ts';
import type { Fault } from '../../kernel/recording.ts';

type Crash = Extract<Fault, { readonly kind: 'crash' }>;

const messageLengthMax = 300;
const stackLengthMax = 2000;

const textOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return printableValue(thrown);
  // What looks like an error may be made to run code, or to throw, wherever it is touched.
  const { name, message } = thrown as { readonly name: unknown; readonly message: unknown };
  const kind = typeof name === 'string' ? name : 'Error';
  return printable(typeof message === 'string' && message !== '' ? `${kind}: ${message}` : kind, messageLengthMax);
};

const stackOf = (thrown: unknown): string | undefined => {
  const stack = thrown instanceof Error ? (thrown.stack as unknown) : undefined;
  if (typeof stack !== 'string') return undefined;
  return stack
    .slice(0, stackLengthMax)
    .split('\n')
    .map((line) => printable(line, stackLengthMax))
    .join('\n');
};

/**
 * The fault of an implementation that threw. `where` is the beginning of a sentence that ends with what was thrown:
 * `a timer threw`.
 */
export const crash = (where: string, thrown: unknown): Crash => {
  try {
    const stack = stackOf(thrown);
    const message = `${where} ${textOf(thrown)}`;
    return { kind: 'crash', message, ...(stack === undefined ? {} : { stack }) };
  } catch {
    return { kind: 'crash', message: `${where} something that throws when it is looked at` };
  }
};
