import type { Us } from '../../spec/vocabulary/time.ts';
import { isCatchable, type SignalName, signalNumber } from '../../spec/vocabulary/signals.ts';
import type { Behaviour, Deed, Reaction } from '../../spec/vocabulary/world.ts';
import { delayUs } from './delays.ts';
import { valuesOf, type ValuesOf } from './options.ts';
import type { Plan } from './plan.ts';
import { commandTable, processTable } from './process-table.ts';
import type { CommandShape, ProcessShape } from './shape.ts';

/** A process to be built, and the one that it has to do with. */
export interface Part {
  readonly kind: 'main' | 'worker' | 'child';
  /** Main for the others, a worker for main; absent where there is none. */
  readonly partner: string | undefined;
}

/** The name of whatever is forked. */
export const childName = 'child';

type Values = ValuesOf<typeof processTable>;
type Reactions = readonly Reaction[];

const none: Reactions = [];
const ignores: Reactions = [{ kind: 'ignore' }];

const exits = (afterUs: Us, status = 0): Reaction => ({ kind: 'exit', afterUs, status });

/** More time than any timeout of these worlds leaves. */
const moreTimeUs = 15_000_000;

const notice = (part: Part, fields: Readonly<Record<string, string>>, then: Reactions): Reactions =>
  part.kind === 'main' ? [{ kind: 'notify', afterUs: 0, fields }, ...then] : ([{ kind: 'catch' }] as const);

const forks = (part: Part, afterUs: Us): Reactions =>
  part.kind === 'child' ? [{ kind: 'catch' }] : [{ kind: 'fork', afterUs, child: childName }];

/** What it does on a signal of a first pass; nothing where it takes the default action. */
const onFirst = (plan: Plan, part: Part, values: Values, signal: SignalName): Reactions => {
  const afterUs = delayUs(values.firstDelay, plan.timeouts);
  switch (values.first) {
    case 'dies':
      return none;
    case 'ignores':
      return ignores;
    case 'exits':
      return [exits(afterUs)];
    case 'fails':
      return [exits(afterUs, 1)];
    case 'catches':
      return [{ kind: 'catch' }];
    case 'forks':
      return forks(part, afterUs);
    case 'forks and exits':
      return [...forks(part, 0), exits(afterUs)];
    case 'forwards':
      // Two that forward to each other would never come to an end.
      return part.kind !== 'main' || part.partner === undefined
        ? [exits(afterUs)]
        : [{ kind: 'forward', afterUs: 0, signal, to: part.partner }, exits(afterUs)];
    case 'asks for time':
      return notice(part, { EXTEND_TIMEOUT_USEC: String(moreTimeUs) }, []);
    case 'says that it stops':
      return notice(part, { STOPPING: '1' }, [exits(afterUs)]);
    case 'triggers the watchdog':
      return notice(part, { WATCHDOG: 'trigger' }, []);
    case 'leaves':
      return [{ kind: 'leave', afterUs }];
  }
};

const simple = (what: 'dies' | 'ignores' | 'exits' | 'as first', afterUs: Us, first: Reactions): Reactions => {
  switch (what) {
    case 'as first':
      return first;
    case 'dies':
      return none;
    case 'ignores':
      return ignores;
    case 'exits':
      return [exits(afterUs)];
  }
};

/** In the order in which scenario files are written. */
const inOrder = (when: Behaviour['when']): Behaviour['when'] =>
  Object.fromEntries(
    Object.entries(when).toSorted(
      ([one], [other]) => signalNumber(one as SignalName) - signalNumber(other as SignalName),
    ),
  );

const reactions = (plan: Plan, part: Part, values: Values): Behaviour['when'] => {
  const { first, watchdog, final } = plan.signals;
  const when: Partial<Record<SignalName, Reactions>> = {};
  const add = (signal: SignalName, list: Reactions): void => {
    if (list.length > 0 && isCatchable(signal) && when[signal] === undefined) when[signal] = list;
  };
  const afterUs = delayUs(values.finalDelay, plan.timeouts);
  for (const signal of first) add(signal, onFirst(plan, part, values, signal));
  if (!first.includes('SIGHUP')) add('SIGHUP', simple(values.hup, afterUs, onFirst(plan, part, values, 'SIGHUP')));
  const rest = [...first, 'SIGHUP'];
  if (plan.hasWatchdog && !rest.includes(watchdog)) {
    add(watchdog, simple(values.watchdog, afterUs, onFirst(plan, part, values, watchdog)));
  }
  if (!rest.includes(final))
    add(final, values.final === 'forks' ? forks(part, afterUs) : simple(values.final, afterUs, none));
  return inOrder(when);
};

const deeds = (plan: Plan, part: Part, values: Values): readonly Deed[] => {
  const afterUs = delayUs(values.ownDelay, plan.timeouts);
  switch (values.own) {
    case 'nothing':
    case 'exits with main':
      return [];
    case 'exits':
      return [{ kind: 'exit', afterUs, status: 0 }];
    case 'fails':
      return [{ kind: 'exit', afterUs, status: 1 }];
    case 'forks':
      return part.kind === 'child' ? [] : [{ kind: 'fork', afterUs, child: childName }];
    case 'signals':
      return part.partner === undefined ? [] : [{ kind: 'signal', afterUs, signal: 'SIGTERM', to: part.partner }];
    case 'leaves':
      return [{ kind: 'leave', afterUs }];
  }
};

const sleepOf = (plan: Plan, { sleeps, ownDelay }: Values): Pick<Behaviour, 'unkillable'> => {
  switch (sleeps) {
    case 'never':
      return {};
    case 'for ever':
      return { unkillable: {} };
    case 'for a while':
      return { unkillable: { forUs: delayUs(ownDelay, plan.timeouts) } };
  }
};

/** A main process outside of the control group is in none of its sub-groups. */
const subgroupOf = (plan: Plan, part: Part, { subgroup }: Values): Pick<Behaviour, 'subgroup'> => {
  const isOutside = part.kind === 'main' && plan.main.isOutside;
  return plan.delegates && subgroup !== undefined && !isOutside ? { subgroup } : {};
};

const strangeness = (plan: Plan, part: Part): Pick<Behaviour, 'outside' | 'foreign'> =>
  part.kind !== 'main'
    ? {}
    : { ...(plan.main.isOutside ? { outside: true } : {}), ...(plan.main.isForeign ? { foreign: true } : {}) };

/** The behaviour of a generated process. */
export const buildProcess = (plan: Plan, part: Part, shape: ProcessShape): Behaviour => {
  const values = valuesOf(processTable, shape);
  if (values.state === 'kernel thread' && part.kind === 'worker') return { when: {}, deeds: [], kernelThread: true };
  const follows = values.own === 'exits with main' && part.kind !== 'main' && part.partner !== undefined;
  return {
    when: reactions(plan, part, values),
    deeds: deeds(plan, part, values),
    ...(follows ? { exitsWith: { process: part.partner, afterUs: delayUs(values.ownDelay, plan.timeouts) } } : {}),
    ...sleepOf(plan, values),
    ...subgroupOf(plan, part, values),
    ...(values.state === 'stopped' ? { stopped: true } : {}),
    ...(values.isProtected ? { protected: true } : {}),
    ...(values.state === 'zombie' ? { zombie: true } : {}),
    ...((plan.main.isForked && part.kind === 'main') || part.kind === 'child' ? { forked: true } : {}),
    ...strangeness(plan, part),
  };
};

const always = (plan: Plan, list: Reactions): Behaviour['when'] => {
  const when: Partial<Record<SignalName, Reactions>> = {};
  for (const signal of [...plan.signals.first, 'SIGHUP'] as const) if (isCatchable(signal)) when[signal] = list;
  return inOrder(when);
};

/** The behaviour of a generated command; `main` is the main process, or whoever stands for it. */
export const buildCommand = (plan: Plan, main: string | undefined, shape: CommandShape): Behaviour => {
  const { does, delay } = valuesOf(commandTable, shape);
  const afterUs = delayUs(delay, plan.timeouts);
  const end: Deed = { kind: 'exit', afterUs, status: 0 };
  switch (does) {
    case 'succeeds':
      return { when: {}, deeds: [{ ...end, afterUs: 0 }] };
    case 'takes time':
      return { when: {}, deeds: [end] };
    case 'fails':
      return { when: {}, deeds: [{ ...end, status: 1 }] };
    case 'hangs':
      return { when: {}, deeds: [] };
    case 'cannot be killed':
      return { when: {}, deeds: [], unkillable: {} };
    case 'hangs on':
      return { when: always(plan, ignores), deeds: [] };
    case 'dies late':
      return { when: always(plan, [exits(afterUs)]), deeds: [] };
    case 'forks':
      return { when: {}, deeds: [{ kind: 'fork', afterUs: 0, child: childName }, end] };
    case 'ends main':
      return main === undefined
        ? { when: {}, deeds: [end] }
        : { when: {}, deeds: [{ kind: 'signal', afterUs: 0, signal: 'SIGTERM', to: main }, end] };
    case 'exits with main':
      return main === undefined
        ? { when: {}, deeds: [] }
        : { when: {}, deeds: [], exitsWith: { process: main, afterUs } };
  }
};
