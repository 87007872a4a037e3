import type { UnitType } from '../../spec/vocabulary/unit.ts';
import { ownSection } from '../../spec/vocabulary/own-section.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Plan } from './plan.ts';
import { commandTable } from './process-table.ts';
import type { CommandShape } from './shape.ts';

type Unit = World['unit'];

/** `Key=value`, for each value that is there. */
const line = (key: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${key}=${value}`];

const commandLines = (key: string, program: string, commands: readonly CommandShape[]): readonly string[] =>
  commands.map((command) => {
    const isLenient = commandTable.ignoresFailure.values[command.ignoresFailure] === true;
    return `${key}=${isLenient ? '-' : ''}/bin/${program}`;
  });

const modeLines = ({ cell, settings }: Plan): readonly string[] => {
  const isWritten = cell.mode !== 'control-group' || settings.writesDefaultMode;
  const lines = isWritten ? [`KillMode=${cell.mode}`] : [];
  const other = cell.mode === 'process' ? 'mixed' : 'process';
  switch (settings.oddity) {
    case 'mode twice':
      return [`KillMode=${other}`, `KillMode=${cell.mode}`];
    case 'mode reset':
      return [`KillMode=${other}`, 'KillMode=', ...lines];
    case 'bad mode':
      return [...lines, 'KillMode=all'];
    default:
      return lines;
  }
};

const killLines = (plan: Plan): readonly string[] => {
  const { settings } = plan;
  return [
    ...modeLines(plan),
    ...line('KillSignal', settings.killSignal),
    ...(settings.oddity === 'bad signal after a good one' ? ['KillSignal=SIGNONE'] : []),
    ...line('RestartKillSignal', settings.restartKillSignal),
    ...line('SendSIGHUP', settings.sendSighup),
    ...line('SendSIGKILL', settings.sendSigkill),
    ...line('FinalKillSignal', settings.finalKillSignal),
    ...line('WatchdogSignal', settings.watchdogSignal),
  ];
};

const knownByLines = ({ settings }: Plan): readonly string[] => {
  if (settings.serviceType !== 'forking') return [];
  switch (settings.knownBy) {
    case 'pid file':
      return ['PIDFile=/run/main.pid'];
    case 'guess':
      return [];
    case 'nothing':
      return ['GuessMainPID=no'];
  }
};

/** How long RuntimeMaxSec= is where it is what the world is about. */
export const runtimeMax = '5s';
/** WatchdogSec= of worlds in which the watchdog expires. */
export const watchdogTimeoutUs = 2_000_000;

const runtimeLine = ({ cell, settings, scene }: Plan): readonly string[] => {
  const isIt = cell.trigger === 'mishap' && scene.mishap === 'RuntimeMaxSec=';
  return line('RuntimeMaxSec', isIt ? runtimeMax : settings.runtimeMax);
};

const serviceLines = (plan: Plan): readonly string[] => {
  const { settings, shape } = plan;
  return [
    ...line('Type', settings.serviceType),
    ...knownByLines(plan),
    ...commandLines('ExecStartPre', 'prepare', shape.preCommands),
    'ExecStart=/bin/main',
    ...(plan.hasReload ? commandLines('ExecReload', 'reload', [shape.reloadCommand]) : []),
    ...commandLines('ExecStop', 'stop', shape.stopCommands),
    ...commandLines('ExecStopPost', 'clean', shape.postCommands),
    ...line('RemainAfterExit', settings.remainAfterExit),
    ...line('ExitType', settings.exitType),
    ...line('Restart', settings.restart),
    ...line('TimeoutStartSec', settings.timeoutStart),
    ...line('TimeoutStopSec', settings.timeoutStop),
    ...line('TimeoutAbortSec', settings.timeoutAbort),
    ...line('TimeoutStopFailureMode', settings.stopFailureMode),
    ...line('TimeoutStartFailureMode', settings.startFailureMode),
    ...line('Delegate', settings.delegate),
    ...runtimeLine(plan),
    ...(plan.hasWatchdog ? ['WatchdogSec=2s'] : []),
  ];
};

const linesOf: Readonly<Record<UnitType, (plan: Plan) => readonly string[]>> = {
  service: serviceLines,
  socket: ({ settings, shape }) => [
    'ListenStream=/run/x',
    ...commandLines('ExecStartPre', 'prepare', shape.preCommands),
    ...commandLines('ExecStopPre', 'stop', shape.stopCommands),
    ...commandLines('ExecStopPost', 'clean', shape.postCommands),
    ...line('TimeoutSec', settings.timeoutStop),
  ],
  mount: ({ settings }) => ['What=/dev/x', 'Where=/mnt', ...line('TimeoutSec', settings.timeoutStop)],
  swap: ({ settings }) => ['What=/dev/x', ...line('TimeoutSec', settings.timeoutStop)],
  scope: (plan) => [
    ...line('TimeoutStopSec', plan.settings.timeoutStop),
    ...line('Delegate', plan.settings.delegate),
    ...runtimeLine(plan),
  ],
};

const text = (blocks: readonly (readonly string[])[]): string =>
  `${blocks.map((block) => block.join('\n')).join('\n')}\n`;

/** The unit of a generated world. */
export const buildUnit = (plan: Plan): Unit => {
  const { unitType } = plan.cell;
  const name = `x.${unitType}`;
  const section = `[${ownSection[unitType]}]`;
  const own = linesOf[unitType](plan);
  const kill = killLines(plan);
  switch (plan.settings.oddity) {
    case 'drop-in':
      return { name, text: text([[section, ...own]]), dropIns: [text([[section, ...kill]])] };
    case 'section twice':
      return {
        name,
        text: text([
          [section, ...own],
          [section, ...kill],
        ]),
        dropIns: [],
      };
    case 'wrong section': {
      const others = Object.values(ownSection).filter((other) => `[${other}]` !== section);
      const wrong = others.map((other) => [`[${other}]`, 'KillMode=process', 'KillSignal=SIGUSR1', 'SendSIGKILL=no']);
      return { name, text: text([[section, ...own, ...kill], ...wrong]), dropIns: [] };
    }
    default:
      return { name, text: text([[section, ...own, ...kill]]), dropIns: [] };
  }
};
