import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { Io } from './io.ts';

/** How far something has come. */
export interface ProgressState {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** How many rules were exercised so far; absent where that is not counted. */
  readonly rules?: number;
}

/** A line on standard error that says how far a run has come. */
export interface Progress {
  readonly show: (state: ProgressState) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** How progress is shown. */
export interface ProgressOptions {
  /** `--progress`: also where standard error is no terminal, there as lines. */
  readonly progress?: boolean | undefined;
  /** What is counted; cases where absent. */
  readonly noun?: string;
  /** What was done before, and says nothing of how fast it goes. */
  readonly before?: number;
}

/** A run that is over sooner shows nothing; later the line changes at most this often. */
const quietMs = 500;
const stepMs = 100;
/** How often a line is written where none can be changed. */
const lineStepMs = 5000;

const minute = 60;

/** A time to wait: `40 s`, `12 min`, `3 h 20 min`. */
export const roughTime = (seconds: number): string => {
  const minutes = Math.round(seconds / minute);
  if (seconds < 2 * minute) return `${Math.ceil(seconds)} s`;
  return minutes < 2 * minute ? `${minutes} min` : `${Math.floor(minutes / minute)} h ${minutes % minute} min`;
};

/** What is said of a state after so many seconds. */
export const progressText = (
  { done, total, failed, rules }: ProgressState,
  seconds: number,
  { noun = 'cases', before = 0 }: ProgressOptions = {},
): string => {
  const perSecond = (done - before) / seconds;
  return [
    `${done} of ${total} ${noun}`,
    ...(perSecond > 0 ? [`${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} a second`] : []),
    ...(perSecond > 0 && total > done ? [`${roughTime((total - done) / perSecond)} left`] : []),
    ...(rules === undefined ? [] : [`${rules} of ${ruleIds.length} rules exercised`]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ].join(', ');
};

/** Shows progress where standard error is a terminal, or somebody asked for it, and nothing elsewhere. */
export const startProgress = (io: Io, options: ProgressOptions = {}): Progress => {
  if (!io.errorIsTerminal && options.progress !== true) return { show: () => {}, clear: () => {} };
  const beganMs = performance.now();
  let nextMs = beganMs + (io.errorIsTerminal ? quietMs : lineStepMs);
  let shown = false;
  return {
    show: (state) => {
      const nowMs = performance.now();
      if (nowMs < nextMs) return;
      nextMs = nowMs + (io.errorIsTerminal ? stepMs : lineStepMs);
      shown = true;
      const text = progressText(state, (nowMs - beganMs) / 1000, options);
      io.writeError(io.errorIsTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    },
    clear: () => {
      if (shown && io.errorIsTerminal) io.writeError('\r\u001b[K');
    },
  };
};
