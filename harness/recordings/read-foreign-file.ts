import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { whyUnread } from '../scenarios/why-unread.ts';
import { type RawEvent, readFtrace } from './read-ftrace.ts';
import { readStrace, type StraceText } from './read-strace.ts';

/** What was read of a file, and the lines that speak of signals without saying enough. */
export interface ForeignRecording {
  readonly events: readonly RawEvent[];
  readonly unclear: StraceText['unclear'];
}

/** The largest trace that is read. */
const traceBytesMax = 256 * 1024 * 1024;

type Read =
  | { readonly ok: true; readonly value: ForeignRecording }
  | { readonly ok: false; readonly mistake: { readonly message: string; readonly hint?: string } };

const refuse = (message: string, hint?: string): Read => ({
  ok: false,
  mistake: { message, ...(hint === undefined ? {} : { hint }) },
});

/** The text of a file, or why there is none. */
const readText = (path: string): { readonly text: string } | { readonly why: string } => {
  try {
    if (statSync(path).size > traceBytesMax) return { why: `has more than ${traceBytesMax / 1024 / 1024} MB` };
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { why: whyUnread(error) };
  }
};

/**
 * Reads what a tool of the system recorded: the text of ftrace, trace-cmd report or perf script with the event
 * signal:signal_generate, or of strace. Which of them it is shows in its lines. `traced` is the pid of lines without one.
 */
export const readForeignFile = (file: string, cwd: string, traced: number): Read => {
  const read = readText(resolve(cwd, file));
  if ('why' in read) return refuse(`${file} ${read.why}`);
  const { text } = read;
  const events = readFtrace(text);
  if (events.some(({ kind }) => kind === 'signal')) return { ok: true, value: { events, unclear: [] } };
  const ofStrace = readStrace(text, traced);
  if (ofStrace.events.length + ofStrace.unclear.length > 0) return { ok: true, value: ofStrace };
  return refuse(
    `${file} holds no signal: neither lines of signal:signal_generate nor calls of kill(2) by strace`,
    'record with: trace-cmd record -e signal:signal_generate -e sched:sched_process_exit -e sched:sched_process_fork',
  );
};
