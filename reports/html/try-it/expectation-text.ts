import type { Expectation } from '../../../spec/oracle/verdict.ts';
import { formatInstant } from '../../../spec/vocabulary/time.ts';

/** What is owed or licensed, in words: `SIGKILL to worker`. */
export const actText = ({ act }: Expectation): string => {
  switch (act.kind) {
    case 'signal':
      return `${act.signal} to ${act.to}`;
    case 'run':
      return `${act.command.name}= is run`;
    case 'thaw':
      return 'the unit is thawed';
  }
};

/** When it is: `at 2 s`, `from 0 s to 90 s`, `from 0 s on`. */
export const windowText = ({ window: { fromUs, toUs } }: Expectation): string => {
  const from = formatInstant(fromUs);
  if (toUs === fromUs) return `at ${from}`;
  return Number.isSafeInteger(toUs) ? `from ${from} to ${formatInstant(toUs)}` : `from ${from} on`;
};
