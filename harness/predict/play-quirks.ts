import type { Profile } from '../../spec/profiles/profile.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { followedProfile } from '../implementations/quirks/followed-profile.ts';
import { quirkNamed } from '../implementations/quirks/quirks.ts';
import type { PredictedStep } from './prediction.ts';
import type { PlainBehaviour } from './predicted-steps.ts';

type Signal = Extract<PredictedStep, { readonly kind: 'signal' }>;

const keyOf = ({ atUs, to, signal }: Pick<Signal, 'atUs' | 'to' | 'signal'>): string => `${atUs} ${signal} ${to}`;

/** How often each signal is sent. */
type Counts = ReadonlyMap<string, number>;

const countsOf = ({ events }: Trace): Counts => {
  const counts = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'signal' || event.from !== 'manager') continue;
    counts.set(keyOf(event), (counts.get(keyOf(event)) ?? 0) + 1);
  }
  return counts;
};

const isMore = (a: Counts, b: Counts, key: string): boolean => (a.get(key) ?? 0) > (b.get(key) ?? 0);

/** What each quirk changes: all of them together, and without each. */
interface Played {
  readonly plain: Counts;
  readonly trace: Trace;
  readonly without: readonly { readonly name: string; readonly counts: Counts }[];
}

const playWith = (world: World, base: Profile, boundUs: Us): Played => {
  const names = base.quirks.filter((name) => quirkNamed(name) !== undefined);
  const play = (quirks: readonly string[]): Trace =>
    recordCaseSync(followedProfile({ ...base, quirks }), world, { boundUs }).trace;
  return {
    plain: countsOf(play([])),
    trace: play(names),
    without: names.map((name) => ({ name, counts: countsOf(play(names.filter((other) => other !== name))) })),
  };
};

/** The quirks without any of which this signal would be sent, or not be sent; all of them where it takes more. */
const because = ({ without }: Played, isSoWithout: (counts: Counts) => boolean): readonly string[] => {
  const decisive = without.filter(({ counts }) => !isSoWithout(counts));
  return (decisive.length === 0 ? without : decisive).map(({ name }) => name);
};

/** A quirk of so little is not worth a line. */
const momentUsMax = 1000;

const isAMomentLater = (sent: Pick<Signal, 'atUs' | 'to' | 'signal'>, { atUs, to, signal }: Signal): boolean =>
  sent.to === to && sent.signal === signal && sent.atUs > atUs && sent.atUs - atUs <= momentUsMax;

/** Takes the first that is alike out of a list. */
const takeOut = <T>(list: T[], isLike: (each: T) => boolean): T | undefined => {
  const at = list.findIndex(isLike);
  return at === -1 ? undefined : list.splice(at, 1)[0];
};

const stepFor = (event: TraceEvent, left: PredictedStep[], played: Played, now: Counts): PredictedStep | undefined => {
  switch (event.kind) {
    case 'signal': {
      if (event.from !== 'manager') return undefined;
      const { atUs, to, signal } = event;
      const key = keyOf(event);
      const known =
        takeOut(left, (step) => step.kind === 'signal' && keyOf(step) === key) ??
        takeOut(left, (step) => step.kind === 'signal' && isAMomentLater(event, step));
      if (known !== undefined || !isMore(now, played.plain, key)) {
        return known ?? { kind: 'signal', atUs, to, signal, rules: [], because: '', open: [] };
      }
      const quirks = because(played, (counts) => isMore(counts, played.plain, key));
      return {
        kind: 'signal',
        atUs,
        to,
        signal,
        rules: [],
        because: '',
        open: [],
        quirk: { names: quirks, is: 'added' },
      };
    }
    case 'spawn':
      if (event.command === undefined || event.process.role === 'main') return undefined;
      return takeOut(left, (step) => step.kind === 'run' && step.process === event.process.name);
    case 'exit': {
      const { atUs, process, status, signal } = event;
      const how = { ...(status === undefined ? {} : { status }), ...(signal === undefined ? {} : { signal }) };
      return { kind: 'exit', atUs, process, ...how };
    }
    default:
      return undefined;
  }
};

const isChanged = ({ plain }: Played, now: Counts): boolean =>
  [...plain.keys(), ...now.keys()].some((key) => plain.get(key) !== now.get(key));

const survivors = ({ header, events }: Trace): readonly ProcessName[] => {
  const left = new Set(header.initially.processes.map(({ name }) => name));
  for (const event of events) {
    if (event.kind === 'spawn') left.add(event.process.name);
    if (event.kind === 'exit') left.delete(event.process);
  }
  return [...left];
};

/** A behaviour as it is with the quirks of a profile that settles every choice: what they add, and what they leave out. */
export const playQuirks = (behaviour: PlainBehaviour, world: World, base: Profile, boundUs: Us): PlainBehaviour => {
  if (base.quirks.every((name) => quirkNamed(name) === undefined)) return behaviour;
  const played = playWith(world, base, boundUs);
  const now = countsOf(played.trace);
  if (!isChanged(played, now)) return behaviour;
  const left = [...behaviour.steps];
  const steps = played.trace.events.flatMap((event) => stepFor(event, left, played, now) ?? []);
  const leftOut = left.flatMap((step): readonly PredictedStep[] => {
    if (step.kind !== 'signal' || !isMore(played.plain, now, keyOf(step))) return [];
    const names = because(played, (counts) => isMore(played.plain, counts, keyOf(step)));
    return [{ ...step, quirk: { names, is: 'left-out' } }];
  });
  return {
    steps: [...steps, ...leftOut].toSorted((a, b) => a.atUs - b.atUs),
    left: survivors(played.trace),
  };
};
