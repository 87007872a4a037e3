import { type SignalName, signalNumber } from '../../spec/vocabulary/signals.ts';

const realtimeMin = 34;

/** The signals that wait for a process. Standard signals coalesce, realtime ones queue up; the lowest number is first. */
export class SignalQueue {
  #waiting: SignalName[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Adds a signal; a standard signal that waits already is not added again. */
  add(signal: SignalName): void {
    const number = signalNumber(signal);
    if (number < realtimeMin && this.#waiting.includes(signal)) return;
    const behind = this.#waiting.findIndex((other) => signalNumber(other) > number);
    if (behind === -1) this.#waiting.push(signal);
    else this.#waiting.splice(behind, 0, signal);
  }

  /** Takes out the signal that is delivered next. */
  shift(): SignalName | undefined {
    return this.#waiting.shift();
  }

  /** Throws away those that `isDiscarded` names. */
  discard(isDiscarded: (signal: SignalName) => boolean): void {
    if (this.#waiting.length > 0) this.#waiting = this.#waiting.filter((signal) => !isDiscarded(signal));
  }

  clear(): void {
    this.#waiting = [];
  }
}
