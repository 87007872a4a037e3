import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../spec/vocabulary/trace.ts';
import type { Act } from '../predict/acts.ts';

const endOf = (process: ProcessName, { events }: Trace): Us | undefined =>
  events.find((event) => event.kind === 'exit' && event.process === process)?.atUs;

const isMet = (process: ProcessName, { events }: Trace, isWithin: (atUs: Us) => boolean): boolean =>
  events.some(
    (event) => event.kind === 'signal' && event.from === 'manager' && event.to === process && isWithin(event.atUs),
  );

const spawnIn = (process: ProcessName, { events }: Trace) =>
  events.flatMap((event) => (event.kind === 'spawn' && event.process.name === process ? [event] : []))[0];

const isThere = (process: ProcessName, { header }: Trace): boolean =>
  header.initially.processes.some(({ name }) => name === process);

/** Whether a process ends at about this instant in both traces. */
const endsInBoth = (process: ProcessName, here: Trace, there: Trace, isWithin: (atUs: Us) => boolean): boolean =>
  [here, there].every((trace) => {
    const end = endOf(process, trace);
    return end !== undefined && isWithin(end);
  });

/** Whether who is in one trace only was forked by a process that ends at that instant in both: before, or just not. */
const isForkTied = (who: ProcessName, here: Trace, there: Trace, latenessUs: Us): boolean => {
  const fork = spawnIn(who, here);
  if (fork === undefined || fork.by === 'manager' || isThere(who, there)) return false;
  if (spawnIn(who, there) !== undefined) return false;
  return endsInBoth(fork.by, here, there, (atUs) => Math.abs(atUs - fork.atUs) <= latenessUs);
};

/**
 * Whether an act that is in one trace only says no more than which of two came first, which the machine decides: it is a
 * signal to a process that ends at that instant in both, and in the other without a signal of the manager; or to one that
 * was to be forked at the very instant at which whoever forks ends, and in the other was not. The page asks for signals to
 * those only that remain throughout the instant. Where nothing is late both were told in the same order.
 */
export const isTied = ({ who, what, atUs }: Act, here: Trace, there: Trace, latenessUs: Us): boolean => {
  if (what === 'run' || latenessUs === 0) return false;
  const isWithin = (otherUs: Us): boolean => Math.abs(otherUs - atUs) <= latenessUs;
  if (isForkTied(who, here, there, latenessUs)) return true;
  return endsInBoth(who, here, there, isWithin) && !isMet(who, there, isWithin);
};
