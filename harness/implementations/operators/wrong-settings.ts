import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import { ownSection } from '../../../spec/vocabulary/own-section.ts';
import { type KillOption, killOptions, type UnitType, unitTypes } from '../../../spec/vocabulary/unit.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { reading, seeing, sets } from './settings.ts';

const ruleOfOption: Readonly<Record<KillOption, RuleId>> = {
  KillMode: 'KM-VAL-1',
  KillSignal: 'KM-SEQ-1',
  RestartKillSignal: 'RS-1',
  SendSIGHUP: 'SH-1',
  SendSIGKILL: 'SK-2',
  FinalKillSignal: 'FK-1',
  WatchdogSignal: 'WD-1',
};

/** The options that make a difference for a unit type. */
const optionsFor = (type: UnitType): readonly KillOption[] =>
  killOptions.filter((option) => {
    if (option === 'WatchdogSignal') return type === 'service';
    return option !== 'RestartKillSignal' || type !== 'scope';
  });

/** An option is not heard of, for units of one type. */
const ignoredOptions: readonly Mutant[] = unitTypes.flatMap((type) =>
  optionsFor(type).map((option) =>
    operated(
      'option-ignored',
      `${option}/${type}`,
      {
        breaks: type === 'service' ? ruleOfOption[option] : 'SEC-1',
        says: `has never heard of ${option}= in a ${type}`,
      },
      { unit: reading((line, unit) => (unit.type === type && sets(line, option, unit) ? [] : [line])) },
    ),
  ),
);

const changedDefault = (
  option: KillOption,
  value: string,
  breaks: RuleId,
  settings: Partial<KillSettings>,
  type?: UnitType,
): Mutant =>
  operated(
    'default-changed',
    type === undefined ? `${option}/${value}` : `${option}/${value}/${type}`,
    { breaks, says: `takes ${value} for ${option}= where it is not set${type === undefined ? '' : ` in a ${type}`}` },
    {
      procedure: seeing(({ origin }, { unitType }) =>
        origin[option] === 'set' || (type !== undefined && type !== unitType) ? {} : settings,
      ),
    },
  );

const changedDefaults: readonly Mutant[] = [
  ...(['mixed', 'process', 'none'] as const).flatMap((killMode) => [
    changedDefault('KillMode', killMode, 'KM-DEF-1', { killMode }),
    ...(['socket', 'mount', 'swap', 'scope'] as const).map((type) =>
      changedDefault('KillMode', killMode, 'KM-DEF-1', { killMode }, type),
    ),
  ]),
  ...(['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGKILL'] as const).map((killSignal) =>
    changedDefault('KillSignal', killSignal, 'KS-4', { killSignal }),
  ),
  ...(['SIGTERM', 'SIGINT', 'SIGKILL'] as const).map((restartKillSignal) =>
    changedDefault('RestartKillSignal', restartKillSignal, 'RS-4', { restartKillSignal }),
  ),
  ...(['SIGTERM', 'SIGQUIT', 'SIGABRT'] as const).map((finalKillSignal) =>
    changedDefault('FinalKillSignal', finalKillSignal, 'FK-4', { finalKillSignal }),
  ),
  ...(['SIGTERM', 'SIGQUIT', 'SIGKILL'] as const).map((watchdogSignal) =>
    changedDefault('WatchdogSignal', watchdogSignal, 'WD-2', { watchdogSignal }),
  ),
  changedDefault('SendSIGHUP', 'yes', 'SH-4', { sendSighup: true }),
  changedDefault('SendSIGKILL', 'no', 'SK-6', { sendSigkill: false }),
];

const unknownValue = (option: KillOption, value: string, breaks: RuleId): Mutant =>
  operated(
    'value-unknown',
    `${option}/${value}`,
    { breaks, says: `does not know ${option}=${value}` },
    { unit: reading((line, unit) => (sets(line, option, unit) && line.value.trim() === value ? [] : [line])) },
  );

const unknownSignals = (name: string, says: string, isUnknown: (literal: string) => boolean): Mutant =>
  operated(
    'value-unknown',
    `signals/${name}`,
    { breaks: 'KS-3', says },
    {
      unit: reading((line, unit) =>
        killOptions.some((option) => option.endsWith('KillSignal') && sets(line, option, unit)) &&
        isUnknown(line.value.trim())
          ? []
          : [line],
      ),
    },
  );

const unknownValues: readonly Mutant[] = [
  ...(['mixed', 'process', 'none'] as const).map((mode) => unknownValue('KillMode', mode, 'KM-VAL-1')),
  ...(['yes', 'true', 'on', '1', 'y', 't'] as const).map((word) => unknownValue('SendSIGHUP', word, 'SH-3')),
  ...(['no', 'false', 'off', '0', 'n', 'f'] as const).map((word) => unknownValue('SendSIGKILL', word, 'SK-5')),
  unknownSignals('numbers', 'knows signals by their names only', (literal) => /^\d+$/u.test(literal)),
  unknownSignals('realtime', 'knows no realtime signals', (literal) => literal.includes('RTM')),
  unknownSignals(
    'short',
    'knows no signal without SIG before its name',
    (literal) => /^[A-Z]+$/u.test(literal) && !literal.startsWith('SIG'),
  ),
  unknownSignals('user', 'knows neither SIGUSR1 nor SIGUSR2', (literal) => literal.includes('USR')),
];

/** The options are read from the section of another unit type. */
const confusedSections: readonly Mutant[] = unitTypes.flatMap((type) =>
  unitTypes
    .filter((other) => other !== type)
    .map((other) =>
      operated(
        'section-confused',
        `${type}/${other}`,
        { breaks: 'SEC-2', says: `reads [${ownSection[other]}] in a ${type}, too` },
        {
          unit: reading((line, unit) =>
            unit.type === type && line.section === ownSection[other]
              ? [{ ...line, section: ownSection[type] }]
              : [line],
          ),
        },
      ),
    ),
);

/** The unit file is misread. */
export const wrongSettings: readonly Mutant[] = [
  ...ignoredOptions,
  ...changedDefaults,
  ...unknownValues,
  ...confusedSections,
];
