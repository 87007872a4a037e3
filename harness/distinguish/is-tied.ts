import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../spec/vocabulary/trace.ts';
import type { Act } from '../predict/acts.ts';

const endOf = (process: ProcessName, { events }: Trace): Us | undefined =>
  events.find((event) => event.kind === 'exit' && event.process === process)?.atUs;

const isMet = (process: ProcessName, { events }: Trace, isWithin: (atUs: Us) => boolean): boolean =>
  events.some(
    (event) => event.kind === 'signal' && event.from === 'manager' && event.to === process && isWithin(event.atUs),
  );

/**
 * Whether an act that is in one trace only says no more than which of two came first, which the machine decides: it is a
 * signal to a process that ends at that instant in both, and in the other without a signal of the manager. The page asks
 * for signals to those only that remain throughout the instant. Where nothing is late both were told in the same order.
 */
export const isTied = ({ who, what, atUs }: Act, here: Trace, there: Trace, latenessUs: Us): boolean => {
  if (what === 'run' || latenessUs === 0) return false;
  const isWithin = (otherUs: Us): boolean => Math.abs(otherUs - atUs) <= latenessUs;
  const [end, otherEnd] = [endOf(who, here), endOf(who, there)];
  if (end === undefined || otherEnd === undefined) return false;
  return isWithin(end) && isWithin(otherEnd) && !isMet(who, there, isWithin);
};
