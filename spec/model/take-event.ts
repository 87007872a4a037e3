import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import type { Unit, UnitSource } from '../vocabulary/unit.ts';
import { passTime } from './elapse.ts';
import { exits, leaves } from './exits.ts';
import { becomesMain, canBeMain, isAliveInGroup, memberAt } from './members.ts';
import { isUp, noteEnd } from './life.ts';
import { noteMain } from './last-exit.ts';
import { noteClaim, noteCount } from './over.ts';
import { notifies, runsOutOfMemory, watchdogExpires } from './notices.ts';
import { procedureOf } from './procedure.ts';
import { reject } from './reject.ts';
import { mayBeStillStopping, requests, startsUnseen } from './requests.ts';
import { isOfEither, managerSignals } from './signal.ts';
import { awaitStop, endHungCommands, spawns } from './spawns.ts';
import type { MemberIndex, State, Stop } from './state.ts';
import { isUnderWay } from './stop.ts';
import { startTimer } from './timers.ts';

const parsed = new WeakMap<readonly UnitSource[], Unit>();

/** The unit that these texts say, parsed once. */
export const unitFrom = (name: string, sources: readonly UnitSource[]): Unit => {
  const before = parsed.get(sources);
  if (before?.name === name) return before;
  const unit = parseUnit(name, sources);
  parsed.set(sources, unit);
  return unit;
};

const reloadConfiguration = (state: State, sources: readonly UnitSource[], name: string): void => {
  state.procedure = procedureOf(unitFrom(name, sources), state.readings);
  if (state.readings['AMB-44'] === 'old-settings') return;
  for (const stop of state.stops) {
    if (!isUnderWay(stop) || stop.isClaimed) continue;
    const hadNone = stop.procedure.mode === 'none';
    stop.procedure = state.procedure;
    // The delay of the new settings counts from the first pass, though by the old ones nobody was killed by it.
    if (hadNone && stop.firstPassUs !== undefined && !stop.timers.some(({ kind }) => kind === 'final')) {
      stop.timers.push(startTimer('final', 'stop', stop.firstPassUs, { notBeforeUs: state.nowUs }));
    }
  }
};

/** Whether survivors of this stop stay in their group, and the group stays while it is not empty (KillMode=, paragraph 2, and AMB-30). */
const keepsGroup = (state: State, { phase, procedure }: Stop): boolean =>
  phase !== 'void' && (procedure.mode === 'none' || state.readings['AMB-30'] === 'all-modes');

/** Whether the unit is not there any more, so that nobody is its main process. */
const hasEnded = ({ life, stops }: State): boolean =>
  life === 'inactive' || (life === 'down' && stops.at(-1)?.isClaimed === true);

const indexOf = (state: State, name: string): MemberIndex | undefined => state.byName.get(name);

const happen = (state: State, event: TraceEvent): void => {
  const { atUs } = event;
  switch (event.kind) {
    case 'request':
      requests(state, event.job, atUs);
      return;
    case 'spawn':
      spawns(state, event);
      return;
    case 'exit': {
      const index = indexOf(state, event.process);
      if (index !== undefined) exits(state, index, event, event.zombie === true, atUs);
      return;
    }
    case 'main': {
      const index = indexOf(state, event.process);
      if (index !== undefined && !hasEnded(state) && canBeMain(state, memberAt(state, index).info)) {
        becomesMain(state, index);
        for (const stop of state.stops) noteMain(state, stop, index, atUs);
      }
      if (state.isWaitingForMain) isUp(state, atUs);
      return;
    }
    case 'leave': {
      const index = indexOf(state, event.process);
      if (index !== undefined) leaves(state, index, atUs);
      return;
    }
    case 'notify':
      notifies(state, event.fields, atUs);
      return;
    case 'watchdog':
      watchdogExpires(state, atUs, 'expiry');
      return;
    case 'oom':
      runsOutOfMemory(state, atUs);
      return;
    case 'daemon-reload':
      reloadConfiguration(state, event.sources, state.unitName);
      return;
    case 'freeze':
      state.isFrozen = true;
      return;
    case 'thaw':
      state.isFrozen = false;
      for (const stop of state.stops) stop.thawUntilUs = undefined;
      return;
    case 'signal':
      if (event.from !== 'manager') return;
      managerSignals(state, indexOf(state, event.to), event.signal, atUs);
      return;
    case 'claim':
      if (event.state === 'started') {
        startsUnseen(state, atUs);
        return;
      }
      // Whoever claims an end takes it that what ends the unit has come.
      awaitStop(state, atUs);
      endHungCommands(state, atUs);
      noteEnd(state);
      for (const stop of state.stops) {
        if (stop.run !== state.run) continue;
        noteCount(state, stop, atUs);
        noteClaim(state, stop, atUs);
      }
      return;
    case 'move': {
      const index = indexOf(state, event.process);
      if (index === undefined) return;
      const member = memberAt(state, index);
      const isKept = state.stops.some((stop) => keepsGroup(state, stop) && member.run <= stop.run);
      if (isKept && isAliveInGroup(member)) reject(state, atUs, `${event.process} was moved out of its group`);
      member.movedUs = atUs;
      return;
    }
    case 'remove-group':
      if (state.stops.some((stop) => keepsGroup(state, stop)) && state.members.some(isAliveInGroup)) {
        reject(state, atUs, 'the control group was removed although processes remain in it');
      }
  }
};

/** Takes an event into a state that nobody else holds: time passes up to it, and it happens. */
export const takeEvent = (state: State, event: TraceEvent): void => {
  passTime(state, event.atUs);
  state.nowUs = event.atUs;
  happen(state, event);
};

type SignalOfManager = Extract<TraceEvent, { kind: 'signal' }>;

const isSent = (event: TraceEvent): event is SignalOfManager => event.kind === 'signal' && event.from === 'manager';

/**
 * Whether an event may mean either of two things that make a difference: a signal is of one pass or of another, what is asked
 * to stop is still being stopped or has started again.
 */
export const isOfTwoMeanings = (state: State, event: TraceEvent): boolean => {
  if (isSent(event)) return isOfEither(state, indexOf(state, event.to), event.signal, event.atUs);
  return event.kind === 'request' && mayBeStillStopping(state, event.job);
};

/** Takes such an event in the second of its meanings. */
export const takeInOtherMeaning = (state: State, event: TraceEvent): void => {
  passTime(state, event.atUs);
  state.nowUs = event.atUs;
  if (isSent(event)) managerSignals(state, indexOf(state, event.to), event.signal, event.atUs, true);
  if (event.kind === 'request') requests(state, event.job, event.atUs, true);
};
