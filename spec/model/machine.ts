import { type OnAsk, overheardReadings } from '../readings/on-ask.ts';
import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { copyState } from './copy-state.ts';
import { nextInstant, passTime } from './elapse.ts';
import { latenessOf } from './lateness.ts';
import { startRuntime } from './life.ts';
import { takeInEveryWay } from './every-way.ts';
import { addMember, becomesMain, canBeMain } from './members.ts';
import { procedureOf } from './procedure.ts';
import { readingsUnder, type Settled } from './settled.ts';
import type { State } from './state.ts';
import { takeEvent } from './take-event.ts';

/**
 * The unit as a trace begins, under a profile that settles every choice.
 *
 * @param onAsk hears, from now on, which choices are consulted
 * @throws {Error} where the profile leaves a choice open.
 */
export const initial = (unit: Unit, header: TraceHeader, profile: Settled, onAsk?: OnAsk): State => {
  const settled = readingsUnder(profile);
  const readings = onAsk === undefined ? settled : overheardReadings(settled, onAsk);
  const { state: phase, processes } = header.initially;
  const isActive = phase === 'active';
  const run = isActive ? 1 : 0;
  const state: State = {
    unitName: unit.name,
    readings,
    latenessUs: latenessOf(unit, header, readings),
    isOrdered: header.ordered,
    procedure: procedureOf(unit, readings),
    isFrozen: false,
    nowUs: 0,
    passedUs: 0,
    run,
    life: isActive ? 'running' : 'inactive',
    lifeTimers: [],
    startCommandsLeft: 0,
    isWaitingForMain: false,
    mainExit: undefined,
    hasAnybodyGone: false,
    startJob: undefined,
    main: undefined,
    mainExitUs: undefined,
    reload: undefined,
    rejection: undefined,
    isCut: false,
    members: [],
    byName: new Map(),
    stops: [],
  };
  if (isActive) startRuntime(state, 0);
  for (const info of processes) {
    const index = addMember(state, info, -1, { run, isForked: false });
    if (info.role === 'main' && isActive && canBeMain(state, info)) becomesMain(state, index);
  }
  return state;
};

/**
 * The states that may follow upon an event, which comes no earlier than the one before: more than one where it falls on
 * the very instant at which a delay passes.
 */
export const transitions = (state: State, event: TraceEvent): readonly State[] =>
  takeInEveryWay([copyState(state)], event);

/** The state after an event, what falls due at the same instant coming after it. Events come in order of time. */
export const transition = (state: State, event: TraceEvent): State => {
  const next = copyState(state);
  takeEvent(next, event);
  return next;
};

/** The next instant at which, without any event, signals fall due or must have been sent; absent where none does. */
export const deadline = (state: State): Us | undefined => nextInstant(state);

/** The state once it is `atUs`: everything that was due before has fallen due, and what is missing is missed. */
export const elapse = (state: State, atUs: Us): State => {
  const next = copyState(state);
  passTime(next, atUs);
  next.nowUs = Math.max(next.nowUs, atUs);
  return next;
};
