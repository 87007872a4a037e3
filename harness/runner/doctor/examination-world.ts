import { ownSection } from '../../../spec/vocabulary/own-section.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import { type UnitType, unitTypes } from '../../../spec/vocabulary/unit.ts';
import { type Behaviour, defaultTies, type Operation, type World } from '../../../spec/vocabulary/world.ts';
import type { Capabilities } from '../../adapters/adapter.ts';
import { unsupported } from '../unsupported.ts';

/** The stop timeout: longer than a case takes, so that who waits for it in real time has something to wait for. */
export const stopTimeoutUs: Us = 600_000;
/** More than the stop timeout, in real time: who looks at the real clock after that finds that it has passed. */
export const slowMs = 700;
/** When the stop is asked for. */
export const stopAtUs: Us = 1_000_000;

const stops = ['stop', 'restart', 'dependency-restart', 'try-restart', 'reload-or-restart'] as const;
const modes = ['', 'KillMode=control-group\n', 'KillMode=mixed\n', 'KillMode=process\n', 'KillMode=none\n'] as const;

const deaf: Behaviour = { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] };
/** Somebody has to end by himself, so that an exit is told of whatever the adapter does. */
const brief: Behaviour = { when: {}, deeds: [{ kind: 'exit', afterUs: stopAtUs + 100_000, status: 0 }] };

const worldOf = (type: UnitType, mode: string, op: (typeof stops)[number]): World => {
  const timeout = type === 'service' || type === 'scope' ? 'TimeoutStopSec' : 'TimeoutSec';
  const text = `[${ownSection[type]}]\n${type === 'service' ? 'ExecStart=/bin/main\n' : ''}${timeout}=${stopTimeoutUs / 1000}ms\n${mode}`;
  const operation: Operation = { atUs: stopAtUs, op };
  return {
    unit: { name: `x.${type}`, text, dropIns: [] },
    initially: 'active',
    processes: { ...(type === 'service' ? { main: deaf } : { helper: deaf }), worker: brief },
    commands: {},
    operations: [operation],
    ties: defaultTies,
  };
};

/** A stop as plain as the capabilities allow; absent where they allow none. */
export const examinationWorld = (capabilities: Capabilities): World | undefined =>
  unitTypes
    .flatMap((type) => modes.flatMap((mode) => stops.map((op) => worldOf(type, mode, op))))
    .find((world) => unsupported(world, capabilities) === undefined);

/** The same for who declares nothing: it may answer that this is not supported, but has to answer. */
export const anyWorld: World = worldOf('service', '', 'stop');
