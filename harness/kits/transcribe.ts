import { type Behaviour, defaultTies, type Operation, type World } from '../../spec/vocabulary/world.ts';
import { createStdioRunner } from '../adapters/stdio/stdio-runner.ts';
import { transcriber } from '../adapters/stdio/transcript.ts';
import { packageVersion } from '../package-version.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { unsupported } from '../runner/unsupported.ts';

const obedient: Behaviour = { when: {}, deeds: [] };
const slow: Behaviour = { when: { SIGTERM: [{ kind: 'exit', afterUs: 2_000_000, status: 0 }] }, deeds: [] };
const deaf: Behaviour = { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] };

const stopAt = (atUs: number): Operation => ({ atUs, op: 'stop' });

const worldOf = (
  text: string,
  processes: World['processes'],
  operations: readonly Operation[],
  commands: World['commands'] = {},
): World => ({
  unit: { name: 'x.service', text: `[Service]\nExecStart=/bin/main\nTimeoutStopSec=10s\n${text}`, dropIns: [] },
  initially: 'active',
  processes,
  commands,
  operations,
  ties: defaultTies,
});

/** What is played for a transcript. It stays as it is: what was recorded once is to be said again. */
const worlds: readonly World[] = [
  worldOf('', { main: obedient, worker: deaf }, [stopAt(0)]),
  worldOf('KillMode=mixed\nSendSIGHUP=yes\n', { main: slow, worker: deaf }, [stopAt(1_000_000)]),
  worldOf('KillMode=process\nKillSignal=SIGINT\n', { main: deaf, worker: obedient }, [stopAt(0)]),
  worldOf('KillMode=process\n', { main: slow, worker: obedient }, [stopAt(0)]),
  worldOf('KillMode=none\n', { main: obedient }, [stopAt(0)]),
  worldOf('RestartKillSignal=SIGUSR2\n', { main: slow }, [{ atUs: 0, op: 'restart' }], { ExecStart: slow }),
  worldOf('ExecStop=/bin/bye\n', { main: slow, worker: obedient }, [stopAt(0)], {
    ExecStop: { when: {}, deeds: [{ kind: 'exit', afterUs: 500_000, status: 0 }] },
  }),
  worldOf('SendSIGKILL=no\n', { main: deaf }, [
    { atUs: 0, op: 'notify', process: 'main', fields: { STATUS: 'busy' } },
    stopAt(0),
  ]),
];

/** The version of killspec is said to an adapter, and no reason to record anew. */
const unversioned = (text: string): string =>
  text.replaceAll(
    `"harness":{"name":"killspec","version":"${packageVersion()}"}`,
    '"harness":{"name":"killspec","version":"any"}',
  );

/** Plays what an adapter declares of some worlds, one after the other, and gives the transcript. */
export const transcribe = async (command: readonly string[], cwd: string): Promise<string> => {
  let text = '';
  const onLine = transcriber((more) => {
    text += more;
  });
  const created = await createStdioRunner({ command, cwd, processCount: 1, casesInFlightMax: 1, onLine });
  if (created.status !== 'ready') throw new Error(`${command.join(' ')} did not start: ${JSON.stringify(created)}`);
  const { runner } = created;
  const { capabilities, latenessUs } = runner.facts;
  try {
    for (const world of worlds) {
      if (unsupported(world, capabilities) !== undefined) continue;
      await runner.record(world, worldBoundUs(world, latenessUs));
    }
  } finally {
    await runner.close();
  }
  return unversioned(text);
};

/** Where the transcript of a kit's reference is kept, for a version of the protocol. */
export const transcriptPath = (version: string, kit: string): string =>
  `${import.meta.dirname}/transcripts/${version}/${kit}.txt`;
