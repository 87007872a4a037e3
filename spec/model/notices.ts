import type { Us } from '../vocabulary/time.ts';
import { watchdogPass } from './kill-pass.ts';
import { goDown, hasCommands, isUp, isGoing } from './life.ts';
import { remaining } from './members.ts';
import type { State, StopTimer } from './state.ts';
import { beginStop, callForNothing, currentStop } from './stop.ts';
import { dueOf, putOff } from './timers.ts';

const isService = (state: State): boolean => state.procedure.unitType === 'service';

/** The watchdog expires during a stop, or is triggered then (AMB-60). */
const expiresWhileStopping = (state: State, atUs: Us, by: 'expiry' | 'trigger'): void => {
  const stop = currentStop(state);
  const reading = state.readings[by === 'expiry' ? 'AMB-60/expiry-while-stopping' : 'AMB-60/trigger-while-stopping'];
  if (stop === undefined || reading === 'nothing' || stop.procedure.mode === 'none') return;
  // It goes to those of the first pass: before that to nobody.
  const there = remaining(state, stop).filter((index) => stop.firstTargets.includes(index));
  const to = state.readings['AMB-32'] === 'main-only' ? there.filter((index) => index === stop.main) : there;
  watchdogPass(state, stop, { dueUs: atUs, lateActs: 0, to });
};

/** The watchdog expires (WatchdogSignal=, first sentence), or the service triggers it. */
export const watchdogExpires = (state: State, atUs: Us, by: 'expiry' | 'trigger'): void => {
  if (!isService(state)) return;
  // Of a unit that nothing has shown to have ended, this shows that it has not.
  if (state.stops.at(-1)?.isUnseen === true && by === 'expiry') {
    state.stops.pop();
    beginStop(state, 'watchdog', atUs);
    return;
  }
  if (currentStop(state) !== undefined) {
    expiresWhileStopping(state, atUs, by);
    return;
  }
  if (!isGoing(state)) return;
  if (by === 'trigger' && state.readings['AMB-60/trigger'] === 'not-expiry') {
    callForNothing(state, 'watchdog', atUs);
    return;
  }
  goDown(state);
  beginStop(state, 'watchdog', atUs);
};

/** A service announces that it is stopping (AMB-20). */
const announcesStop = (state: State, atUs: Us): void => {
  if (!isService(state) || !isGoing(state) || currentStop(state) !== undefined) return;
  if (state.readings['AMB-20'] === 'nothing') {
    callForNothing(state, 'announcement', atUs);
    return;
  }
  goDown(state);
  beginStop(state, 'announcement', atUs);
};

/** A notification asks for more time. */
const givesMoreTime = (state: State, toUs: Us, atUs: Us): void => {
  putOff(
    state.lifeTimers.filter(({ kind }) => kind === 'start' || kind === 'runtime'),
    toUs,
  );
  for (const { timers, procedure } of state.stops) {
    // What passed when nobody was left has passed.
    const isAhead = (timer: StopTimer): boolean => (dueOf(timer, procedure) ?? atUs) >= atUs;
    putOff(
      timers.filter((timer) => (timer.kind === 'command' || timer.kind === 'final') && isAhead(timer)),
      toUs,
    );
  }
};

/** Whether this run of the unit has come as far as its main process. */
const hasRunMain = ({ members, run }: State): boolean => members.some(({ mainRun }) => mainRun === run);

/** A process sends a notification, as in sd_notify(3). */
export const notifies = (state: State, fields: Readonly<Record<string, string>>, atUs: Us): void => {
  const extension = Number(fields['EXTEND_TIMEOUT_USEC']);
  if (Number.isSafeInteger(extension)) givesMoreTime(state, atUs + extension, atUs);
  const { serviceType } = state.procedure.settings;
  const isReady = fields['READY'] === '1' && (serviceType === 'notify' || serviceType === 'notify-reload');
  // What a start before has left over may say so, too.
  if (isReady && hasRunMain(state)) isUp(state, atUs);
  if (fields['WATCHDOG'] === 'trigger') watchdogExpires(state, atUs, 'trigger');
  if (fields['STOPPING'] === '1') announcesStop(state, atUs);
};

/** The kernel killed a process of the unit for lack of memory (AMB-64). */
export const runsOutOfMemory = (state: State, atUs: Us): void => {
  if (!isGoing(state) || currentStop(state) !== undefined) return;
  if (state.readings['AMB-64/oom'] === 'not') {
    callForNothing(state, 'out-of-memory', atUs);
    return;
  }
  const runsCommands = hasCommands(state);
  goDown(state);
  beginStop(state, 'out-of-memory', atUs, { hasCommands: runsCommands });
};
