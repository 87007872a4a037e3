import type { Us } from '../../spec/vocabulary/time.ts';
import { createCaseRunner } from '../adapters/in-process/case-runner.ts';
import type { OnLine } from '../adapters/stdio/connection.ts';
import { createStdioRunner } from '../adapters/stdio/stdio-runner.ts';
import { findImplementation } from '../adapters/in-process/find-implementation.ts';
import type { AdapterProblem, AdapterProblemCode } from '../adapters/in-process/adapter-problem.ts';
import { implementationNamed } from '../implementations/registry.ts';
import { guardedPlayer } from '../runner/guarded-player.ts';
import { latePlayer } from '../runner/late-player.ts';
import type { Player } from '../runner/player.ts';
import { stdioPlayer, unusablePlayer } from '../runner/stdio-player.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { showAdapterOutput } from './adapter-output.ts';
import { type AdapterChoice, commandOf } from './invocation.ts';
import { findProfile } from './find-profile.ts';
import { inSandbox } from './in-sandbox.ts';
import { found, type Found, mistake } from './mistake.ts';
import { commandName, notStarted } from './not-started.ts';

/** What names a machine in the place of an adapter. */
const machinePrefix = 'machine:';

/** What names a recording in the place of an adapter: one of ours by its name, or a file. */
export const recordingPrefix = 'recording:';

/** The problems whose `found` says little without what was expected in its place. */
const toBeCompared: readonly AdapterProblemCode[] = ['not-a-file', 'unknown-kind', 'exports-nothing', 'wrong-shape'];

const refuse = ({ code, place, found: what, expected, hint }: AdapterProblem): Found<Player> =>
  mistake(`${place}: ${what}${toBeCompared.includes(code) ? `; expected ${expected}` : ''}`, hint);

/** How an implementation is opened. */
export interface OpenOptions {
  /** The folder that paths are relative to, and that a command is run in. */
  readonly folder: string;
  /** How late its signals may be, whatever it says itself. */
  readonly latenessUs?: Us | undefined;
  /** Takes what a command writes to its standard error, fit to be shown; dropped where absent. */
  readonly writeError?: ((text: string) => void) | undefined;
  /** How many processes of a command there are, or machines; as many as is usual where absent. */
  readonly workerCount?: number | undefined;
  /** Called for every line to and from a command, which then is in one case at a time. */
  readonly onLine?: OnLine | undefined;
}

/**
 * Whether several workers are threads with an implementation each. A command has several processes instead, and of a
 * machine several run; what was recorded is only looked up.
 */
export const playsInThreads = (choice: AdapterChoice): boolean =>
  typeof choice === 'string' && !choice.startsWith(machinePrefix) && !choice.startsWith(recordingPrefix);

/**
 * Opens an implementation by what a user typed: `killspec:` and the name of one of ours, the path of a file, or a
 * command. The player has to be closed.
 */
export const openAdapter = async (choice: AdapterChoice, options: OpenOptions): Promise<Found<Player>> => {
  const { latenessUs } = options;
  const opened = typeof choice === 'string' ? await open(choice, options) : await openCommand(choice, options);
  if (!opened.ok || latenessUs === undefined) return opened;
  return found(latePlayer(opened.value, latenessUs));
};

const openCommand = async (choice: Exclude<AdapterChoice, string>, options: OpenOptions): Promise<Found<Player>> => {
  const { folder, writeError, onLine, workerCount } = options;
  const command = commandOf(choice) ?? [];
  if ((command[0] ?? '') === '') return mistake('there is no command after --', 'as in: killspec run -- ./my-adapter');
  const started = 'sandboxed' in choice ? inSandbox(command, folder) : found(command);
  if (!started.ok) return started;
  const created = await createStdioRunner({
    command: started.value,
    cwd: folder,
    isInSandbox: 'sandboxed' in choice,
    processCount: workerCount,
    ...(onLine === undefined ? {} : { onLine, processCount: 1, casesInFlightMax: 1 }),
    ...(writeError === undefined ? {} : { onErrorOutput: showAdapterOutput(writeError) }),
  });
  switch (created.status) {
    case 'ready':
      return found(stdioPlayer(created.runner));
    case 'failed':
      return found(unusablePlayer(commandName(command), created.fault));
    case 'not-started':
      return { ok: false, mistake: notStarted(command, created.code) };
  }
};

const openRecording = async (place: string, folder: string): Promise<Found<Player>> => {
  const { loadRecording } = await import('./load-recording.ts');
  const recording = loadRecording(place, folder);
  if (!recording.ok) return recording;
  const { recordedPlayer } = await import('../runner/recorded-player.ts');
  return found(recordedPlayer(recording.value));
};

/** What names a profile in the place of an adapter: whoever does what its readings ask for, and its quirks. */
export const profilePrefix = 'profile:';

const openProfile = async (name: string, folder: string): Promise<Found<Player>> => {
  const profile = await findProfile(name, folder);
  if (!profile.ok) return profile;
  const { followedProfile } = await import('../implementations/quirks/followed-profile.ts');
  return found(trustedPlayer(followedProfile(profile.value)));
};

const open = async (place: string, options: OpenOptions): Promise<Found<Player>> => {
  const { folder } = options;
  if (place.startsWith(recordingPrefix)) return openRecording(place.slice(recordingPrefix.length), folder);
  if (place.startsWith(profilePrefix)) return openProfile(place.slice(profilePrefix.length), folder);
  if (place.startsWith(machinePrefix)) {
    const { openMachine } = await import('./open-machine-player.ts');
    const opened = await openMachine(place.slice(machinePrefix.length), options);
    return opened.ok ? found(opened.value.player) : opened;
  }
  if (place.startsWith('killspec:')) {
    const known = await findImplementation(place, folder);
    if (known.status === 'refused') return refuse(known.problem);
    const ours = known.source.kind === 'builtin' ? implementationNamed(known.source.name) : undefined;
    if (ours !== undefined) return found(trustedPlayer(ours));
  }
  const created = await createCaseRunner({ place, folder });
  return created.status === 'refused' ? refuse(created.problem) : found(guardedPlayer(created.runner));
};
