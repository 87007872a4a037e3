import type { Us } from '../../../spec/vocabulary/time.ts';
import type { SyncDriver } from '../../kernel/driver.ts';
import { printableValue } from '../../kernel/printable.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Host, Implementation, Manager, ManagerEvent } from '../adapter.ts';
import { crash } from './crash.ts';
import type { VirtualClock } from './virtual-clock.ts';

const rubbish = (message: string): Fault => ({ kind: 'protocol-error', message });

const isManager = (value: unknown): value is Manager =>
  typeof value === 'object' && value !== null && typeof (value as { readonly handle?: unknown }).handle === 'function';

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function';

/** What a driver asks of the clock that its implementation lives by. */
export type DrivenClock = Pick<VirtualClock, 'reset' | 'moveTo' | 'nextUs' | 'fireNext'>;

/**
 * Drives an implementation in this thread, one call after the other. What it throws and what it returns becomes a
 * fault; a promise that it returns is handed to `onPromise`, which says what is wrong with that, if anything.
 */
export class InProcessDriver implements SyncDriver {
  readonly #implementation: Implementation;
  readonly #clock: DrivenClock;
  readonly #onPromise: (promise: PromiseLike<unknown>) => Fault | undefined;
  #manager: Manager | undefined;

  constructor(
    implementation: Implementation,
    clock: DrivenClock,
    onPromise: (promise: PromiseLike<unknown>) => Fault | undefined,
  ) {
    this.#implementation = implementation;
    this.#clock = clock;
    this.#onPromise = onPromise;
  }

  start(host: Host): Fault | undefined {
    this.#clock.reset();
    try {
      const manager: unknown = this.#implementation.start(host);
      if (!isManager(manager)) return rubbish(`start returned ${printableValue(manager)}, not an object with handle()`);
      this.#manager = manager;
      return undefined;
    } catch (thrown) {
      return crash('start threw', thrown);
    }
  }

  deliver(event: ManagerEvent, atUs: Us): Fault | undefined {
    this.#clock.moveTo(atUs);
    try {
      const returned: unknown = this.#manager?.handle(event);
      if (returned === undefined) return undefined;
      if (isThenable(returned)) return this.#onPromise(returned);
      return rubbish(`handle returned ${printableValue(returned)}, neither nothing nor a promise`);
    } catch (thrown) {
      return crash('handle threw', thrown);
    }
  }

  wake(): Fault | undefined {
    try {
      this.#clock.fireNext();
      return undefined;
    } catch (thrown) {
      return crash('a timer threw', thrown);
    }
  }

  nextWakeUs(): Us | undefined {
    return this.#clock.nextUs();
  }

  end(): void {
    this.#clock.reset();
  }
}

/** What a manager that says that it is synchronous may not do. */
export const refusePromise = (): Fault =>
  rubbish('handle returned a promise, although the implementation says that it is synchronous');
