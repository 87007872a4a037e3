import type { Us } from '../../spec/vocabulary/time.ts';
import type { Host, ManagerEvent } from '../adapters/adapter.ts';
import type { SyncDriver } from './driver.ts';
import type { Fault } from './recording.ts';

/** What a manager of a few lines works with: its host, and a clock of its own. */
export interface PlainContext {
  readonly host: Host;
  readonly nowUs: Us;
  /** Has something done at an instant. */
  readonly at: (atUs: Us, act: () => void) => void;
}

/** A manager of a few lines: what it does on each event. It never throws. */
export type PlainManager = (event: ManagerEvent, context: PlainContext) => Fault | undefined | void;

/** Drives a manager without any adapter: for tests of the kernel, and to play what needs no clock but the kernel's. */
export class PlainDriver implements SyncDriver {
  readonly #manager: PlainManager;
  readonly #wakes: { readonly atUs: Us; readonly act: () => void }[] = [];
  #host: Host | undefined;

  constructor(manager: PlainManager) {
    this.#manager = manager;
  }

  start(host: Host): undefined {
    this.#host = host;
  }

  deliver(event: ManagerEvent, atUs: Us): Fault | undefined {
    const host = this.#host;
    if (host === undefined) return undefined;
    try {
      const fault = this.#manager(event, { host, nowUs: atUs, at: (wakeUs, act) => this.#add(wakeUs, act) });
      return fault ?? undefined;
    } catch (thrown) {
      return { kind: 'crash', message: String(thrown) };
    }
  }

  wake(): undefined {
    this.#wakes.shift()?.act();
  }

  nextWakeUs(): Us | undefined {
    return this.#wakes[0]?.atUs;
  }

  end(): void {
    this.#wakes.length = 0;
  }

  #add(atUs: Us, act: () => void): void {
    const behind = this.#wakes.findIndex((other) => other.atUs > atUs);
    this.#wakes.splice(behind === -1 ? this.#wakes.length : behind, 0, { atUs, act });
  }
}
