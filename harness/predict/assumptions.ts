import type { StopSettings } from '../../spec/rules/situation.ts';
import { formatInstant, type Us } from '../../spec/vocabulary/time.ts';
import { defaultTimeoutUs } from '../../spec/vocabulary/neighbour-settings.ts';
import { ownSection } from '../../spec/vocabulary/own-section.ts';
import { parseTimeSpan } from '../../spec/vocabulary/time-span.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import { commandUs, obeyUs, workerUs } from './behaviours.ts';
import {
  endsItsWorker,
  hasMain,
  isStoppedWhileStarting,
  isWithoutKnownMain,
  type StopTrigger,
} from './telling-worlds.ts';

const second = (us: Us): string => formatInstant(us);

const setsTimeout = ({ type, assignments }: Unit): boolean =>
  assignments.some(
    ({ section, key, value }) =>
      section === ownSection[type] &&
      ['TimeoutStopSec', 'TimeoutSec'].includes(key) &&
      parseTimeSpan(value).status !== 'invalid',
  );

const timeoutText = (unit: Unit): readonly string[] => {
  const own = unit.type === 'service' || unit.type === 'scope' ? 'TimeoutStopSec=' : 'TimeoutSec=';
  if (setsTimeout(unit)) return [];
  return [`${own} is not set: ${second(defaultTimeoutUs)} (DefaultTimeoutStopSec= may say otherwise)`];
};

const processTexts = (unit: Unit, { kill }: StopSettings): readonly string[] => {
  const hasWorker = hasMain(unit);
  const byMain = hasWorker && endsItsWorker(kill);
  const worker = hasWorker ? `, a worker ${second(workerUs)} after it` : '';
  return [
    `a process that obeys ends ${second(obeyUs)} after the signal${worker}`,
    ...(byMain ? ['a main process that obeys passes the signal on to its worker'] : []),
    ...(isWithoutKnownMain(unit) ? ['its main process is not known (GuessMainPID=no)'] : []),
  ];
};

const commandTexts = (unit: Unit): readonly string[] => {
  const { commands } = unit.settings;
  switch (unit.type) {
    case 'mount':
      return [`umount takes ${second(commandUs)}; one that hangs ignores signals`];
    case 'swap':
      return [`swapoff takes ${second(commandUs)}; one that hangs ignores signals`];
    case 'service':
    case 'socket': {
      const names = (['ExecStop', 'ExecStopPre', 'ExecStopPost'] as const).filter((name) => commands[name]);
      if (names.length === 0) return [];
      return [
        `a command takes ${second(commandUs)} and ends no process, unless it is said to; one that hangs ignores signals`,
      ];
    }
    case 'scope':
      return [];
  }
};

/** What a prediction for this unit takes for granted, as clauses. */
export const assumptionsFor = (unit: Unit, trigger: StopTrigger, settings: StopSettings): readonly string[] => [
  ...(isStoppedWhileStarting(unit)
    ? ['it is stopped while it runs, a oneshot service not being active after that']
    : []),
  ...(trigger === 'watchdog' ? ['the watchdog timeout expires at 0 s'] : []),
  ...processTexts(unit, settings),
  ...commandTexts(unit),
  ...timeoutText(unit),
];
