import type { Us } from '../../../spec/vocabulary/time.ts';

/** What the kernel recorded, in its order. Instants are on the machine's own clock. */
export type RawEvent = { readonly atUs: Us } & (
  | { readonly kind: 'signal'; readonly from: number; readonly to: number; readonly number: number }
  /** A signal takes effect on a process; `isFatal` where its default action does. */
  | { readonly kind: 'deliver'; readonly pid: number; readonly number: number; readonly isFatal: boolean }
  | { readonly kind: 'fork'; readonly parent: number; readonly child: number }
  | { readonly kind: 'exit'; readonly pid: number }
  /** What a process of the guest wrote into the trace: `case` is absent where it speaks of all of them. */
  | { readonly kind: 'mark'; readonly pid: number; readonly case?: number; readonly text: string }
  /** A line of the kernel's log, in which systemd's stands. */
  | { readonly kind: 'log'; readonly text: string }
);

const line = /^\s*.+-(\d+)\s+\[\d+\]\s+(?:\S+\s+)?(\d+)\.(\d{6}): (\w+): (.*)$/;

const numberIn = (text: string, key: string): number => Number(new RegExp(`\\b${key}=(-?\\d+)`).exec(text)?.[1]);

type Reader = (pid: number, text: string) => Omit<RawEvent, 'atUs'> | undefined;

const readMark: Reader = (pid, text) => {
  const match = /^@(\d*) (.*)$/.exec(text);
  if (match === null) return undefined;
  const [, index = '', rest = ''] = match;
  return { kind: 'mark', pid, text: rest, ...(index === '' ? {} : { case: Number(index) }) } as Omit<RawEvent, 'atUs'>;
};

const readers: Readonly<Record<string, Reader>> = {
  signal_generate: (pid, text) =>
    ({ kind: 'signal', from: pid, to: numberIn(text, 'pid'), number: numberIn(text, 'sig') }) as Omit<RawEvent, 'atUs'>,
  signal_deliver: (pid, text) =>
    ({
      kind: 'deliver',
      pid,
      number: numberIn(text, 'sig'),
      isFatal: /\bsa_handler=0\b/.test(text),
    }) as Omit<RawEvent, 'atUs'>,
  sched_process_fork: (pid, text) =>
    ({ kind: 'fork', parent: pid, child: numberIn(text, 'child_pid') }) as Omit<RawEvent, 'atUs'>,
  sched_process_exit: (pid) => ({ kind: 'exit', pid }) as Omit<RawEvent, 'atUs'>,
  tracing_mark_write: readMark,
  console: (_, text) => ({ kind: 'log', text: text.replace(/^\[[^\]]*\] /, '') }) as Omit<RawEvent, 'atUs'>,
};

/** Reads the text of the kernel's trace; lines of other events are passed over. */
export const readFtrace = (text: string): readonly RawEvent[] =>
  text.split('\n').flatMap((each) => {
    const match = line.exec(each);
    if (match === null) return [];
    const [, pid, seconds, micros, name = '', rest = ''] = match;
    const event = readers[name]?.(Number(pid), rest);
    return event === undefined ? [] : [{ ...event, atUs: Number(seconds) * 1_000_000 + Number(micros) } as RawEvent];
  });
