import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Driver } from '../../kernel/driver.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Host, Implementation, ManagerEvent } from '../adapter.ts';
import { crash } from './crash.ts';
import { InProcessDriver } from './in-process-driver.ts';
import type { VirtualClock } from './virtual-clock.ts';

// The machine's own, whatever the globals become later.
const { setImmediate: setRealImmediate } = globalThis;

/** Settles once every promise that can be settled now has been, and everything that waited for it has run. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setRealImmediate(resolve);
  });

/**
 * Calls, and settles once everything that follows from the call has run. As Node calls back: from no other callback,
 * so that `process.nextTick` comes before promises.
 */
const settledAfter = <T>(call: () => T): Promise<T> =>
  new Promise((resolve) => {
    setRealImmediate(() => {
      const result = call();
      setRealImmediate(() => resolve(result));
    });
  });

/** Drives an implementation that uses promises: a turn is over when all that follows from it at its instant is done. */
export class SettlingDriver implements Driver {
  readonly #driver: InProcessDriver;
  #fault: Fault | undefined;

  constructor(implementation: Implementation, clock: VirtualClock) {
    this.#driver = new InProcessDriver(implementation, clock, (promise) => {
      Promise.resolve(promise).then(undefined, (reason: unknown) => this.fail(crash('handle rejected with', reason)));
      return undefined;
    });
  }

  /** Tells of a fault that showed outside a call: a promise that nobody waits for was rejected, for instance. */
  fail(fault: Fault): void {
    this.#fault ??= fault;
  }

  start(host: Host): Promise<Fault | undefined> {
    return this.#turn(() => this.#driver.start(host));
  }

  deliver(event: ManagerEvent, atUs: Us): Promise<Fault | undefined> {
    return this.#turn(() => this.#driver.deliver(event, atUs));
  }

  wake(): Promise<Fault | undefined> {
    return this.#turn(() => this.#driver.wake());
  }

  nextWakeUs(): Us | undefined {
    return this.#driver.nextWakeUs();
  }

  end(): void {
    this.#driver.end();
  }

  async #turn(call: () => Fault | undefined): Promise<Fault | undefined> {
    const fault = await settledAfter(call);
    if (fault !== undefined) this.fail(fault);
    return this.#fault;
  }
}
