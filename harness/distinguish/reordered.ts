import type { ProcessName, Trace } from '../../spec/vocabulary/trace.ts';
import type { Act, ActChange } from '../predict/acts.ts';
import type { SharedAct } from './align-acts.ts';

const mainsOf = ({ header, events }: Trace): ReadonlySet<ProcessName> =>
  new Set([
    ...header.initially.processes.flatMap(({ name, role }) => (role === 'main' ? [name] : [])),
    ...events.flatMap((event) => {
      if (event.kind === 'main') return [event.process];
      return event.kind === 'spawn' && event.process.role === 'main' ? [event.process.name] : [];
    }),
  ]);

/**
 * What of an order may be judged: in which one each process was sent its signals, whether they went out process by process,
 * and whether the main process came first. Which of two others comes first no sentence asks.
 */
const orderOf = (acts: readonly Act[], mains: ReadonlySet<ProcessName>): string => {
  const ofEach = new Map<ProcessName, string[]>();
  for (const { who, what } of acts) ofEach.set(who, [...(ofEach.get(who) ?? []), what]);
  const each = [...ofEach].map(([who, whats]) => `${who} ${whats.join(' ')}`).toSorted();
  const all = acts.map(({ who, what }) => (mains.has(who) ? `main ${what}` : what));
  return [...each, ...all].join();
};

/** The same acts, in an order that may be judged otherwise: round by round. */
export const reordered = (both: readonly SharedAct[], one: Trace): readonly ActChange[] => {
  const mains = mainsOf(one);
  const rounds = [...new Set(both.map(({ roundUs }) => roundUs))].toSorted((a, b) => a - b);
  return rounds.flatMap((atUs): readonly ActChange[] => {
    const own = both.filter(({ roundUs }) => roundUs === atUs);
    const was = own.map(({ before }) => before).toSorted((a, b) => a.place - b.place);
    const is = own.map(({ after }) => after).toSorted((a, b) => a.place - b.place);
    const acts = is.map(({ who, what }) => ({ atUs, what, who }));
    return orderOf(was, mains) === orderOf(acts, mains) ? [] : [{ kind: 'order', atUs, acts }];
  });
};
