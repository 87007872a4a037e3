import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../spec/vocabulary/trace.ts';

/** Something that the manager did: a signal by its name, or `run` for a command. */
export interface Act {
  readonly atUs: Us;
  readonly what: string;
  readonly who: ProcessName;
}

/** What the manager did, in order. */
export const actsOf = ({ events }: Trace): readonly Act[] =>
  events.flatMap((event): readonly Act[] => {
    if (event.kind === 'signal' && event.from === 'manager')
      return [{ atUs: event.atUs, what: event.signal, who: event.to }];
    if (event.kind === 'spawn' && event.command !== undefined && event.process.role !== 'main')
      return [{ atUs: event.atUs, what: 'run', who: event.process.name }];
    return [];
  });

/** One difference between two lists of acts, as seen from the first. */
export type ActChange =
  | { readonly kind: 'gone'; readonly who: ProcessName; readonly what: string; readonly atUs: Us }
  | { readonly kind: 'added'; readonly who: ProcessName; readonly what: string; readonly atUs: Us }
  | {
      readonly kind: 'moved';
      readonly who: ProcessName;
      readonly what: string;
      readonly atUs: Us;
      readonly fromUs: Us;
    }
  /** `what` is sent where `not` would be. */
  | {
      readonly kind: 'instead';
      readonly who: ProcessName;
      readonly what: string;
      readonly not: string;
      readonly atUs: Us;
    }
  /** The same acts at one instant, in this order. */
  | { readonly kind: 'order'; readonly atUs: Us; readonly acts: readonly Act[] };

/** The acts of one list that have no like in the other. */
const without = (acts: readonly Act[], others: readonly Act[]): Act[] => {
  const left = [...others];
  return acts.filter((act) => {
    const index = left.findIndex((other) => isSame(act, other));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
};

const isSame = (a: Act, b: Act): boolean => a.atUs === b.atUs && a.what === b.what && a.who === b.who;

/** Takes from `acts` the one that fits and is nearest in time. */
const takeNearest = (acts: Act[], atUs: Us, fits: (act: Act) => boolean): Act | undefined => {
  const distance = (act: Act): Us => Math.abs(act.atUs - atUs);
  const nearest = acts.filter(fits).toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest !== undefined) acts.splice(acts.indexOf(nearest), 1);
  return nearest;
};

const reordered = (before: readonly Act[], after: readonly Act[]): readonly ActChange[] => {
  const instants = [...new Set(before.map(({ atUs }) => atUs))];
  return instants.flatMap((atUs): readonly ActChange[] => {
    const was = before.filter((act) => act.atUs === atUs);
    const is = after.filter((act) => act.atUs === atUs);
    const sameOrder = was.every((act, index) => is[index] !== undefined && isSame(act, is[index]));
    return sameOrder ? [] : [{ kind: 'order', atUs, acts: is }];
  });
};

/** How `after` departs from `before`: what is gone, moved, sent instead or added; or else only the order. */
export const changesBetween = (before: readonly Act[], after: readonly Act[]): readonly ActChange[] => {
  const lost = without(before, after);
  const gained = without(after, before);
  if (lost.length === 0 && gained.length === 0) return reordered(before, after);
  const changes = lost.map((act): ActChange => {
    const { who, what, atUs } = act;
    const instead = takeNearest(gained, atUs, (other) => other.who === who && other.atUs === atUs);
    if (instead !== undefined) return { kind: 'instead', who, what: instead.what, not: what, atUs };
    const moved = takeNearest(gained, atUs, (other) => other.who === who && other.what === what);
    if (moved !== undefined) return { kind: 'moved', who, what, atUs: moved.atUs, fromUs: atUs };
    return { kind: 'gone', who, what, atUs };
  });
  const all = [...changes, ...gained.map((act): ActChange => ({ kind: 'added', ...act }))];
  // A command that follows the killing moves along with it: that says nothing new.
  const bySignals = all.some((change) => change.kind !== 'order' && change.what !== 'run');
  return all.filter((change) => !(bySignals && change.kind === 'moved' && change.what === 'run'));
};

/** Whether a change is about this act, which is one of those before. */
export const isTouched = (change: ActChange, act: Act): boolean => {
  switch (change.kind) {
    case 'added':
      return false;
    case 'order':
      return act.atUs === change.atUs && act.what !== 'run';
    case 'gone':
      return isSame(act, change);
    case 'instead':
      return isSame(act, { ...change, what: change.not });
    case 'moved':
      return isSame(act, { ...change, atUs: change.fromUs });
  }
};
