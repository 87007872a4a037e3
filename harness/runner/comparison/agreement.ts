import type { Us } from '../../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../../spec/vocabulary/trace.ts';

/** A signal of the manager that reached somebody. */
export interface SentSignal {
  readonly atUs: Us;
  readonly to: ProcessName;
  readonly signal: string;
}

/** The signals of a manager that reached somebody, in order. */
export const sentSignals = ({ events }: Trace): readonly SentSignal[] =>
  events.flatMap((event) =>
    event.kind === 'signal' && event.from === 'manager' && event.result === 'ok'
      ? [{ atUs: event.atUs, to: event.to, signal: event.signal }]
      : [],
  );

const byProcess = (signals: readonly SentSignal[]): ReadonlyMap<ProcessName, readonly SentSignal[]> => {
  const map = new Map<ProcessName, SentSignal[]>();
  for (const signal of signals) {
    const own = map.get(signal.to);
    if (own === undefined) map.set(signal.to, [signal]);
    else own.push(signal);
  }
  return map;
};

/**
 * Whether each process was sent the same signals in the same order, at the same instants as far as a recording can tell:
 * never early by more than the prediction's clock can tell, and each round may be late by the lateness of the recording
 * more than the one before, from whose signals its timeout counts. What the recording began with may have come later than it was asked for, or a
 * trifle before.
 */
export const agree = (predicted: Trace, recorded: Trace): boolean => {
  const expected = byProcess(sentSignals(predicted));
  const seen = byProcess(sentSignals(recorded));
  if (expected.size !== seen.size) return false;
  const rounds = [...new Set(sentSignals(predicted).map(({ atUs }) => atUs))];
  const beganLateUs = (recorded.events[0]?.atUs ?? 0) - (predicted.events[0]?.atUs ?? 0);
  return [...seen].every(([process, signals]) => {
    const own = expected.get(process) ?? [];
    return (
      own.length === signals.length &&
      signals.every(({ atUs, signal }, at) => {
        const like = own[at];
        if (signal !== like?.signal) return false;
        const lateUs = atUs - like.atUs;
        const isEarly = lateUs < Math.min(0, beganLateUs) - predicted.header.resolutionUs;
        return !isEarly && lateUs - beganLateUs <= recorded.header.latenessUs * (1 + rounds.indexOf(like.atUs));
      })
    );
  });
};
