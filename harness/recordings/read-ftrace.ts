import type { KillResult } from '../../spec/vocabulary/trace.ts';
import type { Us } from '../../spec/vocabulary/time.ts';

/** What was recorded of a system. Instants are on the recording's own clock. */
export type RawFact =
  | {
      readonly kind: 'signal';
      readonly from: number;
      readonly to: number;
      readonly number: number;
      /** What kill(2) answered, where that is known. */
      readonly result?: KillResult;
    }
  /** A signal takes effect on a process; `isFatal` where its default action does. */
  | { readonly kind: 'deliver'; readonly pid: number; readonly number: number; readonly isFatal: boolean }
  | { readonly kind: 'fork'; readonly parent: number; readonly child: number }
  /** How a process ended is often not known. */
  | { readonly kind: 'exit'; readonly pid: number; readonly status?: number; readonly number?: number }
  /** What a process of the guest wrote into the trace: `case` is absent where it speaks of all of them. */
  | { readonly kind: 'mark'; readonly pid: number; readonly case?: number; readonly text: string }
  /** Something happened to a control group, by the doing of a process; `pid` is the one that came into it. */
  | {
      readonly kind: 'group';
      readonly what: 'attach' | 'remove';
      readonly by: number;
      readonly path: string;
      readonly pid?: number;
    }
  /** A line of the kernel's log, in which systemd's stands. */
  | { readonly kind: 'log'; readonly text: string };

/** A fact that was recorded, at its instant. */
export type RawEvent = { readonly atUs: Us } & RawFact;

// As the kernel's own file has it, trace-cmd report, and perf script: `name-pid [cpu] flags seconds.micros: event: …`.
const line =
  /^\s*.+?[-\s](\d+)(?:\/\d+)?\s+(?:\([^)]*\)\s+)?\[\d+\]\s+(?:[^\s\d]\S*\s+)?(\d+)\.(\d{6})\d*:\s+(?:\w+:)?(\w+):\s*(.*)$/;

const numberIn = (text: string, key: string): number => Number(new RegExp(`\\b${key}=(-?\\d+)`).exec(text)?.[1]);

type Reader = (pid: number, text: string) => RawFact | undefined;

const readMark: Reader = (pid, text) => {
  const match = /^@(\d*) (.*)$/.exec(text);
  if (match === null) return undefined;
  const [, index = '', rest = ''] = match;
  return { kind: 'mark', pid, text: rest, ...(index === '' ? {} : { case: Number(index) }) };
};

const readers: Readonly<Record<string, Reader>> = {
  signal_generate: (pid, text) => ({
    kind: 'signal',
    from: pid,
    to: numberIn(text, 'pid'),
    number: numberIn(text, 'sig'),
  }),
  signal_deliver: (pid, text) => ({
    kind: 'deliver',
    pid,
    number: numberIn(text, 'sig'),
    isFatal: /\bsa_handler=0\b/.test(text),
  }),
  sched_process_fork: (pid, text) => ({ kind: 'fork', parent: pid, child: numberIn(text, 'child_pid') }),
  sched_process_exit: (pid) => ({ kind: 'exit', pid }),
  cgroup_rmdir: (by, text) => ({ kind: 'group', what: 'remove', by, path: /\bpath=(\S+)/.exec(text)?.[1] ?? '' }),
  cgroup_attach_task: (by, text) => ({
    kind: 'group',
    what: 'attach',
    by,
    path: /\bdst_path=(\S+)/.exec(text)?.[1] ?? '',
    pid: numberIn(text, 'pid'),
  }),
  tracing_mark_write: readMark,
  console: (_, text) => ({ kind: 'log', text: text.replace(/^\[[^\]]*\] /, '') }),
};

/** Reads a trace of the kernel's tracepoints as text; lines of other events are passed over. */
export const readFtrace = (text: string): readonly RawEvent[] =>
  text.split('\n').flatMap((each) => {
    const match = line.exec(each);
    if (match === null) return [];
    const [, pid, seconds, micros, name = '', rest = ''] = match;
    const event = readers[name]?.(Number(pid), rest);
    return event === undefined ? [] : [{ ...event, atUs: Number(seconds) * 1_000_000 + Number(micros) }];
  });
