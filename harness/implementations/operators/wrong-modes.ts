import type { Procedure } from '../../../spec/model/procedure.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import { type KillMode, killModes } from '../../../spec/vocabulary/kill-settings.ts';
import type { CommandName, UnitType } from '../../../spec/vocabulary/unit.ts';
import type { DecisionPoint } from '../model/seams.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { otherUnitTypes } from './passes.ts';
import { withKill } from './settings.ts';

type Moment = DecisionPoint | 'always';

const momentWords: Readonly<Record<Moment, string>> = {
  'first-pass': ' when the first signal is sent',
  'main-exit': ' when the main process exits',
  timeout: ' when the timeout passes',
  other: '',
  always: '',
};

/** What is sent to nobody, to main or to everybody instead. */
const firstRuleOf = (mode: KillMode, as: KillMode): RuleId => {
  switch (mode) {
    case 'control-group':
      return 'KM-CG-1';
    case 'mixed':
      if (as === 'process') return 'KM-MX-4';
      return as === 'control-group' ? 'KM-MX-2' : 'KM-MX-1';
    case 'process':
      return as === 'control-group' ? 'KM-PR-2' : 'KM-PR-1';
    case 'none':
      return 'KM-NO-1';
  }
};

const finalRuleOf = (mode: KillMode, as: KillMode): RuleId => {
  switch (mode) {
    case 'control-group':
      return 'KM-CG-3';
    case 'mixed':
      return 'KM-MX-5';
    case 'process':
      return as === 'none' ? 'KM-PR-3' : 'KM-PR-2';
    case 'none':
      return 'KM-NO-1';
  }
};

const mainExitRuleOf = (mode: KillMode): RuleId => {
  switch (mode) {
    case 'control-group':
      return 'KM-CG-4';
    case 'mixed':
      return 'KM-MX-4';
    case 'process':
      return 'KM-PR-4';
    case 'none':
      return 'KM-NO-1';
  }
};

const ruleOf = (mode: KillMode, as: KillMode, point: Moment): RuleId => {
  if (point === 'timeout') return finalRuleOf(mode, as);
  return point === 'main-exit' ? mainExitRuleOf(mode) : firstRuleOf(mode, as);
};

const mistaken = (mode: KillMode, as: KillMode, moment: Moment): Mutant =>
  operated(
    'mode-mistaken',
    `${mode}/${as}/${moment}`,
    { breaks: ruleOf(mode, as, moment), says: `takes ${mode} for ${as}${momentWords[moment]}` },
    {
      procedure: (procedure, at) =>
        procedure.mode === mode && (moment === 'always' || moment === at)
          ? { ...procedure, mode: as, kill: { ...procedure.kill, killMode: as } }
          : procedure,
    },
  );

const others = (mode: KillMode): readonly KillMode[] => killModes.filter((other) => other !== mode);

/** One mode is taken for another, always or in one decision. Main's exit decides nothing but under mixed. */
const mistakenModes: readonly Mutant[] = [
  ...killModes.flatMap((mode) =>
    others(mode).flatMap((as) => [mistaken(mode, as, 'always'), mistaken(mode, as, 'first-pass')]),
  ),
  // The final signal goes to the same processes under control-group and mixed.
  ...(['process', 'none'] as const).flatMap((as) =>
    (['control-group', 'mixed'] as const).map((mode) => mistaken(mode, as, 'timeout')),
  ),
  ...others('process').map((as) => mistaken('process', as, 'timeout')),
  mistaken('control-group', 'mixed', 'main-exit'),
  mistaken('mixed', 'control-group', 'main-exit'),
  mistaken('process', 'mixed', 'main-exit'),
];

const stopCommands: Readonly<Partial<Record<UnitType, CommandName>>> = {
  socket: 'ExecStopPre',
  mount: 'ExecUnmount',
  swap: 'ExecDeactivate',
};

const asType = (procedure: Procedure, unitType: UnitType): Procedure => {
  const { stopCommand: _, ...rest } = procedure;
  const stopCommand = stopCommands[unitType];
  return { ...rest, unitType, ...(stopCommand === undefined ? {} : { stopCommand }) };
};

/** A service is taken for a unit of another type. */
const confusedTypes: readonly Mutant[] = otherUnitTypes.map((other) =>
  operated(
    'type-confused',
    `service/${other}`,
    { breaks: 'KM-CG-2', says: `takes a service for a ${other}: it runs no ExecStop=, and has no watchdog` },
    { procedure: (procedure) => (procedure.unitType === 'service' ? asType(procedure, other) : procedure) },
  ),
);

const onServicesOnly = (
  place: string,
  breaks: RuleId,
  says: string,
  change: (procedure: Procedure) => Procedure,
): Mutant =>
  operated(
    'type-confused',
    `services-only/${place}`,
    { breaks, says },
    { procedure: (procedure) => (procedure.unitType === 'service' ? procedure : change(procedure)) },
  );

/** What holds for all unit types is done for services only. */
const servicesOnly: readonly Mutant[] = [
  onServicesOnly('KillMode', 'SEC-1', 'kills what is no service by control-group', (procedure) =>
    withKill(procedure, { killMode: 'control-group' }),
  ),
  onServicesOnly('KillSignal', 'SEC-1', 'stops what is no service with SIGTERM', (procedure) =>
    withKill(procedure, { killSignal: 'SIGTERM', restartKillSignal: 'SIGTERM' }),
  ),
  onServicesOnly('SendSIGHUP', 'SEC-1', 'hangs up on services only', (procedure) =>
    withKill(procedure, { sendSighup: false }),
  ),
  onServicesOnly('SendSIGKILL', 'SEC-1', 'ends what is no service although SendSIGKILL= is off', (procedure) =>
    withKill(procedure, { sendSigkill: true }),
  ),
  onServicesOnly('FinalKillSignal', 'SEC-1', 'ends what is no service with SIGKILL', (procedure) =>
    withKill(procedure, { finalKillSignal: 'SIGKILL' }),
  ),
  onServicesOnly('TimeoutSec', 'KM-CG-3', 'knows no timeout of sockets, mounts and swaps', (procedure) =>
    procedure.unitType === 'scope'
      ? procedure
      : { ...procedure, spans: { ...procedure.spans, stop: 'infinity', abort: 'infinity' } },
  ),
];

/** A mode, or a unit type, is taken for another. */
export const wrongModes: readonly Mutant[] = [...mistakenModes, ...confusedTypes, ...servicesOnly];
