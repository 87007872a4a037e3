import type { Us } from '../../spec/vocabulary/time.ts';
import { formatSpan } from '../../spec/vocabulary/time-span.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
import type { Operation } from '../../spec/vocabulary/world.ts';
import type { PlacedOperation } from './read-operations.ts';
import type { Reader } from './reader.ts';
import type { WorldDraft } from './world-draft.ts';

const onlyFor: Readonly<Partial<Record<Operation['op'], readonly UnitType[]>>> = {
  start: ['service', 'socket', 'mount', 'swap'],
  restart: ['service', 'socket', 'mount', 'swap'],
  'try-restart': ['service', 'socket', 'mount', 'swap'],
  'dependency-restart': ['service', 'socket', 'mount', 'swap'],
  'reload-or-restart': ['service', 'socket', 'mount', 'swap'],
  reload: ['service', 'mount'],
  remount: ['mount'],
  watchdog: ['service'],
  notify: ['service'],
};

const feedsWatchdog = (fields: Readonly<Record<string, string>>): boolean => fields['WATCHDOG'] === '1';

/** The last instant up to `atUs` from which the watchdog's timeout counts. */
const watchdogSinceUs = (draft: WorldDraft, atUs: Us): Us => {
  let sinceUs = 0;
  for (const { operation } of draft.operations) {
    const counts = operation.op === 'start' || (operation.op === 'notify' && feedsWatchdog(operation.fields));
    if (counts && operation.atUs < atUs) sinceUs = operation.atUs;
  }
  for (const { behaviour } of draft.processes.values()) {
    for (const deed of behaviour.deeds) {
      if (deed.kind === 'notify' && feedsWatchdog(deed.fields) && deed.afterUs < atUs) {
        sinceUs = Math.max(sinceUs, deed.afterUs);
      }
    }
  }
  return sinceUs;
};

const checkWatchdog = (reader: Reader, draft: WorldDraft, { operation, key }: PlacedOperation): void => {
  const { watchdog } = draft.unit.settings;
  if (watchdog === 'infinity') {
    reader.report(key, 'inconsistent', 'the unit has no watchdog', 'add WatchdogSec= to the unit');
    return;
  }
  const earliestUs = watchdogSinceUs(draft, operation.atUs) + watchdog;
  if (operation.atUs >= earliestUs) return;
  const message = `with WatchdogSec=${formatSpan(watchdog)} the watchdog expires at ${formatSpan(earliestUs)} or later`;
  reader.report(key, 'inconsistent', message, 'put it later, or make WatchdogSec= shorter');
};

const checkReload = (reader: Reader, draft: WorldDraft, { key }: PlacedOperation): void => {
  const { type, settings } = draft.unit;
  if (type !== 'service' || settings.serviceType === 'notify-reload' || settings.commands.ExecReload) return;
  reader.report(key, 'inconsistent', 'the unit cannot be reloaded', 'add ExecReload= to the unit');
};

/** Reports operations that this unit knows nothing of, or that cannot happen at their instant. */
export const checkOperations = (reader: Reader, draft: WorldDraft): void => {
  const { type } = draft.unit;
  for (const placed of draft.operations) {
    const { operation, key } = placed;
    const types = onlyFor[operation.op];
    if (types !== undefined && !types.includes(type)) {
      reader.report(key, 'inconsistent', `"${operation.op}" is not for a ${type}`, `only for: ${types.join(', ')}`);
    } else if (operation.op === 'watchdog') {
      checkWatchdog(reader, draft, placed);
    } else if (operation.op === 'reload') {
      checkReload(reader, draft, placed);
    }
  }
};
