import { printable } from '../kernel/printable.ts';
import { packageVersion } from '../package-version.ts';
import { protocolVersions } from '../adapters/stdio/messages.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Startable } from '../adapters/stdio/child-host.ts';
import { showAdapterOutput } from './adapter-output.ts';
import { findStart } from './find-command.ts';
import type { Io } from './io.ts';
import { found, type Found, mistake } from './mistake.ts';
import { notStarted } from './not-started.ts';
import { openTranscript, type Transcript } from './open-transcript.ts';
import { renderMistake } from './render-mistake.ts';
import { ShellCase } from './shell/shell-case.ts';
import { ShellSession } from './shell/shell-session.ts';

/** The options of `killspec shell`. */
export interface ShellCommandOptions {
  readonly adapter?: readonly string[] | undefined;
  /** Runs it in a sandbox. */
  readonly sandbox?: boolean;
  readonly record?: string;
  /** How long an answer is waited for, in real time; for tests. */
  readonly answerMs?: number;
}

const defaultAnswerMs = 5000;
/** As many characters of a line as any message has that was not meant to be a nuisance. */
const lineShownMax = 20_000;
/** Turns in which an adapter runs commands, one upon the other, before it is asked no more. */
const spawnedCountMax = 100;

const help = `reset [UNIT FILE] [KEY=VALUE...]   begins a case: an active service with main and worker, or this unit
stop, restart, start, reload, ...  a job for the unit
exit NAME [STATUS|SIGNAL]          a process ends
wake [INSTANT]                     wakes the adapter, at the instant that it asked for, or at this one: wake 90s
at INSTANT                         time goes on
notify NAME KEY=VALUE...           a notification; watchdog, oom NAME, main NAME, freeze, thaw: other events
fork NAME                          from now on there is such a process
show                               who is there, and what time it is
end, bye                           the case is over; all is over
{"id":7,...}                       sent as it is
`;

/** A person, or a script, that talks to an adapter. */
class Shell {
  readonly #session: ShellSession;
  readonly #io: Io;
  #case: ShellCase | undefined;
  #caseCount = 0;
  #mistakeCount = 0;
  #isOver = false;

  constructor(
    options: Required<Pick<ShellCommandOptions, 'answerMs'>>,
    start: Startable,
    io: Io,
    transcript?: Transcript,
  ) {
    this.#io = io;
    this.#session = new ShellSession({
      ...start,
      answerMs: options.answerMs,
      onLine: (direction, line) => {
        transcript?.take(direction, line);
        io.write(`${direction === 'to' ? '>' : '<'} ${printable(line, lineShownMax)}\n`);
      },
      onWrong: (message) => io.write(`! ${printable(message, lineShownMax)}\n`),
      onErrorOutput: showAdapterOutput(io.writeError),
      onCall: ({ call }) => this.#case?.call(call),
    });
  }

  /** Says hello. Gives why there is nobody to talk to. */
  async hello(): Promise<string | undefined> {
    const harness = { name: 'killspec', version: packageVersion() };
    await this.#session.ask(JSON.stringify({ op: 'hello', protocols: protocolVersions, harness }).slice(1));
    const { gone } = this.#session;
    return gone?.kind === 'not-started' ? gone.code : undefined;
  }

  /** Takes lines until there are no more, or all is over. */
  async serve(ask: NonNullable<Io['ask']>): Promise<void> {
    while (!this.#isOver && this.#session.gone === undefined) {
      const line = await ask('killspec> ');
      if (line === undefined) break;
      await this.#take(line.trim());
    }
    if (!this.#isOver && this.#session.gone === undefined) await this.#session.ask('"op":"bye"}');
    await this.#session.leave();
  }

  /** What it came to: 4 where the adapter did not last, 2 where something was mistyped. */
  code(): ExitCode {
    const { gone } = this.#session;
    if (gone?.kind !== 'exited' || gone.status !== 0) return exitCodes.implementationFailed;
    return this.#mistakeCount > 0 ? exitCodes.usage : exitCodes.ok;
  }

  async #take(line: string): Promise<void> {
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('{')) {
      await this.#session.say(line);
      return;
    }
    const words = line.split(/\s+/);
    const done = await this.#do(words);
    if (done.ok) return;
    this.#mistakeCount += 1;
    const { message, hint } = done.mistake;
    this.#io.write(
      `? ${printable(message, lineShownMax)}${hint === undefined ? '' : ` (${printable(hint, lineShownMax)})`}\n`,
    );
  }

  async #do(words: readonly string[]): Promise<Found<undefined>> {
    switch (words[0]) {
      case 'help':
        this.#io.write(help);
        return found(undefined);
      case 'bye':
        this.#isOver = true;
        await this.#session.ask('"op":"bye"}');
        return found(undefined);
      case 'reset':
        return this.#reset(words.slice(1));
      default:
        return this.#inCase(words);
    }
  }

  async #reset(words: readonly string[]): Promise<Found<undefined>> {
    const begun = ShellCase.begin(this.#caseCount + 1, words, this.#io.cwd);
    if (!begun.ok) return begun;
    if (this.#case !== undefined) await this.#session.ask(this.#case.end());
    this.#caseCount += 1;
    this.#case = begun.value;
    await this.#turn(begun.value, begun.value.reset());
    return found(undefined);
  }

  async #inCase(words: readonly string[]): Promise<Found<undefined>> {
    if (this.#case === undefined) return mistake('no case is begun', 'reset begins one; help says more');
    const here = this.#case;
    switch (words[0]) {
      case 'show':
        this.#io.write(`= ${here.describe()}\n`);
        return found(undefined);
      case 'at':
        return here.at(words[1]);
      case 'fork':
        return here.fork(words[1]);
      case 'end':
        this.#case = undefined;
        await this.#session.ask(here.end());
        return found(undefined);
      default: {
        const request = here.event(words);
        if (!request.ok) return request;
        await this.#turn(here, request.value);
        return found(undefined);
      }
    }
  }

  /** Sends what a case asks for, and then what the adapter is to hear of what it has run. */
  async #turn(here: ShellCase, request: string): Promise<void> {
    const requests = [request];
    for (let count = 0; count < Math.min(requests.length, spawnedCountMax); count += 1) {
      const answer = await this.#session.ask(requests[count] ?? '');
      if (answer?.op === 'reaction') requests.push(...here.react(answer));
    }
  }
}

/** Runs `killspec shell`: lets a person, or a script, speak the protocol with an adapter. */
export const shellCommand = async (options: ShellCommandOptions, io: Io): Promise<ExitCode> => {
  const command = findStart('shell', options, io.cwd);
  const transcript = options.record === undefined ? found(undefined) : openTranscript(options.record, io.cwd);
  for (const each of [command, transcript]) if (!each.ok) io.writeError(await renderMistake(each.mistake));
  if (!command.ok || !transcript.ok) return exitCodes.usage;
  const shell = new Shell({ answerMs: options.answerMs ?? defaultAnswerMs }, command.value.start, io, transcript.value);
  try {
    const code = await shell.hello();
    if (code !== undefined) {
      io.writeError(await renderMistake(notStarted(command.value.named, code)));
      return exitCodes.usage;
    }
    await shell.serve(io.ask ?? (async () => undefined));
    return shell.code();
  } finally {
    io.askNoMore?.();
    transcript.value?.close();
  }
};
