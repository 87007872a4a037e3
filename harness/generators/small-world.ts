import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import { ownSection } from '../../spec/vocabulary/own-section.ts';
import type { Behaviour, Operation, Reaction, World } from '../../spec/vocabulary/world.ts';
import { stepUs } from './delays.ts';
import type { SmallBehaviour, SmallCommand } from './small-scope-bounds.ts';
import type { SmallCase } from './small-scope.ts';

const secondUs: Us = 1_000_000;
const timeoutUs: Us = 10 * secondUs;
const watchdogUs: Us = 2 * secondUs;

/** Whatever comes before the final signal, in the order in which scenarios are written. */
const firstSignals: readonly SignalName[] = ['SIGHUP', 'SIGABRT', 'SIGUSR1', 'SIGTERM'];
const allSignals: readonly SignalName[] = ['SIGHUP', 'SIGQUIT', 'SIGABRT', 'SIGUSR1', 'SIGTERM'];

const reacting = (signals: readonly SignalName[], reaction: Reaction): Behaviour => ({
  when: Object.fromEntries(signals.map((signal) => [signal, [reaction]])) as Behaviour['when'],
  deeds: [],
});

const late = (afterUs: Us): Behaviour => reacting(firstSignals, { kind: 'exit', afterUs, status: 0 });

const behaviourOf: Readonly<Record<SmallBehaviour, Behaviour>> = {
  dies: { when: {}, deeds: [] },
  half: late(timeoutUs / 2),
  before: late(timeoutUs - stepUs),
  at: late(timeoutUs),
  after: late(timeoutUs + stepUs),
  ignores: reacting(firstSignals, { kind: 'ignore' }),
  immune: reacting(allSignals, { kind: 'ignore' }),
  stopped: { when: {}, deeds: [], stopped: true },
};

const otherNames = ['worker', 'worker-2', 'worker-3'];

const processesOf = ({ cast }: SmallCase): World['processes'] => {
  const others = cast.others.map((other, at) => [otherNames[at] ?? '', behaviourOf[other]] as const);
  const main = cast.main === 'absent' ? [] : [['main', behaviourOf[cast.main]] as const];
  return Object.fromEntries([...main, ...others]);
};

/** The setting of the command before the first pass, where there is one; mounts and swaps have helpers instead. */
const stopSetting = { service: 'ExecStop', socket: 'ExecStopPre', mount: undefined, swap: undefined, scope: undefined };
const stopProcess = { ...stopSetting, mount: 'ExecUnmount', swap: 'ExecDeactivate' };

const commandsOf = ({ unitType, stopCommand, postCommand }: SmallCase): World['commands'] => {
  const hangs: Behaviour = { when: {}, deeds: [] };
  const stop = stopProcess[unitType];
  return {
    ...(stopCommand === 'hangs' && stop !== undefined ? { [stop]: hangs } : {}),
    ...(postCommand === 'hangs' ? { ExecStopPost: hangs } : {}),
  };
};

const line = (setting: string | undefined, command: SmallCommand, program: string): readonly string[] =>
  setting === undefined || command === 'none' ? [] : [`${setting}=/bin/${program}`];

const typeLines = ({ unitType, cast }: SmallCase): readonly string[] => {
  switch (unitType) {
    case 'service':
      // A service whose main process nobody knows.
      return [...(cast.main === 'absent' ? ['Type=forking', 'GuessMainPID=no'] : []), 'ExecStart=/bin/main'];
    case 'socket':
      return ['ListenStream=/run/x'];
    case 'mount':
      return ['What=/dev/x', 'Where=/mnt'];
    case 'swap':
      return ['What=/dev/x'];
    case 'scope':
      return [];
  }
};

const textOf = (one: SmallCase): string => {
  const { unitType, mode, trigger, stopCommand, postCommand } = one;
  const isTimeoutStop = unitType === 'service' || unitType === 'scope';
  const lines = [
    `[${ownSection[unitType]}]`,
    ...typeLines(one),
    ...line(stopSetting[unitType], stopCommand, 'stop'),
    ...line('ExecStopPost', postCommand, 'clean'),
    `${isTimeoutStop ? 'TimeoutStopSec' : 'TimeoutSec'}=10s`,
    ...(trigger === 'watchdog' ? ['WatchdogSec=2s'] : []),
    // The default is what a unit file does not say.
    ...(mode === 'control-group' ? [] : [`KillMode=${mode}`]),
    'RestartKillSignal=SIGUSR1',
    ...(one.sendSighup ? ['SendSIGHUP=yes'] : []),
    ...(one.sendSigkill ? [] : ['SendSIGKILL=no']),
    ...(one.finalSignal === 'SIGKILL' ? [] : [`FinalKillSignal=${one.finalSignal}`]),
  ];
  return `${lines.join('\n')}\n`;
};

const operationOf = ({ trigger }: SmallCase): Operation => {
  switch (trigger) {
    case 'stop':
    case 'restart':
      return { atUs: 0, op: trigger };
    case 'own-exit':
      return { atUs: 0, op: 'exit', process: 'main', status: 0 };
    case 'watchdog':
      return { atUs: watchdogUs, op: 'watchdog' };
  }
};

/** Builds a world of the small scope. */
export const buildSmallWorld = (one: SmallCase): World => ({
  unit: { name: `x.${one.unitType}`, text: textOf(one), dropIns: [] },
  initially: 'active',
  processes: processesOf(one),
  commands: commandsOf(one),
  operations: [operationOf(one)],
  ties: one.cast.ties,
});
