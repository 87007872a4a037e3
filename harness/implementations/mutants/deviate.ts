import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, Implementation, Manager, ManagerEvent } from '../../adapters/adapter.ts';
import { overrideHost } from '../override-host.ts';
import { type Policy, pagePolicy } from '../reference/policy.ts';
import { UnitManager } from '../reference/unit-manager.ts';
import type { Mutant } from './mutant.ts';

/** How a mutant departs from the reference: in what it decides, in what it does, or in what it hears. */
export interface Deviation {
  readonly policy?: Partial<Policy>;
  /** What becomes of some of the calls on the host. Made anew for each case, so that it may remember. */
  readonly host?: (host: Host) => Partial<Host>;
  /** What becomes of an event before the reference hears of it; without a result, it never does. Made anew as well. */
  readonly listener?: (host: Host) => (event: ManagerEvent) => ManagerEvent | undefined;
}

const start =
  ({ policy, host: change, listener }: Deviation): ((host: Host) => Manager) =>
  (realHost) => {
    const host = change === undefined ? realHost : overrideHost(realHost, change(realHost));
    const manager = new UnitManager(host, { ...pagePolicy, ...policy });
    if (listener === undefined) return manager;
    const listen = listener(host);
    return {
      handle: (event) => {
        const heard = listen(event);
        if (heard !== undefined) manager.handle(heard);
      },
    };
  };

/** The reference with a deviation. */
export const deviating = (name: string, deviation: Deviation): Implementation => ({
  name,
  version: '1',
  synchronous: true,
  capabilities: { freezing: true },
  start: start(deviation),
});

/** A mutant from what it is called, what it breaks, and how it departs from the reference. */
export const mutant = (facts: Omit<Mutant, 'implementation'>, deviation: Deviation): Mutant => ({
  ...facts,
  implementation: deviating(facts.name, deviation),
});

/** A policy that reads the unit file as the page does, and then gets something wrong. */
export const misreading = (
  change: (settings: KillSettings, unit: Unit) => Partial<KillSettings>,
): Pick<Policy, 'settings'> => ({
  settings: (unit) => {
    const settings = pagePolicy.settings(unit);
    return { ...settings, ...change(settings, unit) };
  },
});
