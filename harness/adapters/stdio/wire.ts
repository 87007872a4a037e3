import { literalOf } from '../../../spec/readings/register.ts';
import { killSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { CommandRef } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { ManagerEvent, Pid } from '../adapter.ts';
import type { WireEvent, WireUnit } from './messages.ts';

/** A unit as it is sent. */
export const wireUnit = (unit: Unit): WireUnit => {
  const { loads: _, origin: __, ...killing } = killSettings(unit, (choice) => literalOf[choice]);
  const { name, type, sources, settings } = unit;
  return { name, type, sources, settings: { ...killing, ...settings } };
};

const encoded = new WeakMap<Unit, string>();

/** A unit as JSON, made once for each: many cases have the same one. */
export const encodedUnit = (unit: Unit): string => {
  const known = encoded.get(unit);
  if (known !== undefined) return known;
  const text = JSON.stringify(wireUnit(unit));
  encoded.set(unit, text);
  return text;
};

/** The event of a manager as it is sent. `commandOf` knows the processes that the manager has run. */
export const wireEvent = (
  event: Exclude<ManagerEvent, { readonly kind: 'begin' }>,
  commandOf: (pid: Pid) => CommandRef | undefined,
): WireEvent => {
  switch (event.kind) {
    case 'job':
      return { type: event.job };
    case 'exit': {
      const { kind: type, ...facts } = event;
      const command = commandOf(event.pid);
      return { type, ...facts, ...(command === undefined ? {} : { command }) };
    }
    case 'daemon-reload':
      return { type: 'daemon-reload', unit: wireUnit(event.unit) };
    case 'main':
    case 'notify':
    case 'watchdog':
    case 'oom':
    case 'freeze':
    case 'thaw': {
      const { kind: type, ...facts } = event;
      return { type, ...facts } as WireEvent;
    }
  }
};
