import { killModes } from '../../../spec/vocabulary/kill-settings.ts';
import { signalNames } from '../../../spec/vocabulary/signals.ts';
import type { Claim, Job, ProcessRole } from '../../../spec/vocabulary/trace.ts';
import {
  commandNames,
  type FailureMode,
  killOptions,
  type RestartPolicy,
  type ServiceType,
  unitTypes,
} from '../../../spec/vocabulary/unit.ts';
import type { Shape } from './shape.ts';
import { either, integer, named, text, word } from './shape.ts';

/** Words for each of which there is an entry, so that one that the vocabulary gains is not forgotten here. */
const wordsOf = <W extends string>(words: Readonly<Record<W, true>>): Shape => word(...Object.keys(words));

// What both directions are made of.

/** The id of a request of killspec. */
export const requestId: Shape = named('requestId', integer(1));
/** The id of a call of an adapter. */
export const callId: Shape = named('callId', text(1, 64));
export const pid: Shape = named('pid', integer(1));
/** An instant, in microseconds from the beginning of the case. */
export const instant: Shape = named('instant', integer(0));
/** A delay, or an instant, that may never come. */
export const span: Shape = named('span', either(integer(0), word('infinity')));
export const signal: Shape = named('signal', word(...signalNames));
export const killMode: Shape = word(...killModes);
export const unitType: Shape = word(...unitTypes);
export const killOption: Shape = word(...killOptions);
export const commandName: Shape = named('commandName', word(...commandNames));
export const commandIndex: Shape = integer(0, 65_535);

export const claim: Shape = wordsOf<Claim>({ started: true, stopped: true, failed: true });
export const role: Shape = wordsOf<ProcessRole>({ main: true, control: true, aux: true, outsider: true });

/** The jobs, each of which is an event. */
export const jobs: Readonly<Record<Job, true>> = {
  start: true,
  stop: true,
  restart: true,
  'try-restart': true,
  'dependency-restart': true,
  'reload-or-restart': true,
  reload: true,
  remount: true,
};

export const serviceType: Shape = wordsOf<ServiceType>({
  simple: true,
  exec: true,
  forking: true,
  oneshot: true,
  notify: true,
  'notify-reload': true,
  dbus: true,
  idle: true,
});
export const restartPolicy: Shape = wordsOf<RestartPolicy>({
  no: true,
  always: true,
  'on-success': true,
  'on-failure': true,
  'on-abnormal': true,
  'on-abort': true,
  'on-watchdog': true,
});
export const failureMode: Shape = wordsOf<FailureMode>({ terminate: true, abort: true, kill: true });
