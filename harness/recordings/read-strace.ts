import { signalNames, signalNumber } from '../../spec/vocabulary/signals.ts';
import type { KillResult } from '../../spec/vocabulary/trace.ts';
import type { RawEvent, RawFact } from './read-ftrace.ts';

/** What strace wrote of signals that were sent, and of what it could not be told from its text. */
export interface StraceText {
  readonly events: readonly RawEvent[];
  /** Lines about signals whose target or instant the text does not say, each with the reason. */
  readonly unclear: readonly { readonly line: number; readonly why: string }[];
}

const head = /^(?:\[pid\s+(\d+)\]\s+|(\d+)\s+)?(?:(?:(\d\d):(\d\d):(\d\d)|(\d+))\.(\d{6})\s+)?(.*)$/;
const call = /^(kill|tkill|tgkill|pidfd_send_signal)\((.*?)(?:\)\s+=\s+(-?\d+)(?:\s+(E\w+))?.*| <unfinished \.\.\.>)$/;

/** A signal as strace writes it: `SIGTERM`, `SIGRT_5`, or a number that has no name. */
const numberOf = (word: string): number | undefined => {
  const realtime = /^SIGRT_(\d+)$/.exec(word)?.[1];
  if (realtime !== undefined) return 32 + Number(realtime);
  if (/^\d+$/.test(word)) return Number(word);
  const name = signalNames.find((each) => each === word);
  return name === undefined ? undefined : signalNumber(name);
};

/** The process that a call names; words where the text does not say. */
const targetOf = (name: string, args: readonly string[]): number | string => {
  const [first = '', second = ''] = args;
  if (name === 'pidfd_send_signal') {
    const pid = /<pid:(\d+)>/.exec(first)?.[1];
    return pid === undefined ? 'which process a pidfd is of is written by strace -yy only' : Number(pid);
  }
  const pid = Number(name === 'tgkill' ? second : first);
  return pid > 0 ? pid : 'which processes are in a process group is not known';
};

const resultOf = (value: string | undefined, error: string | undefined): KillResult | 'failed' => {
  if (value === undefined || value === '0') return 'ok';
  return error === 'ESRCH' || error === 'EPERM' ? error : 'failed';
};

const ending = /^\+\+\+ (?:exited with (\d+)|killed by (\w+)(?: \(core dumped\))?) \+\+\+$/;

type Read = RawFact | string | undefined;

const readCall = (text: string, pid: number): Read => {
  const [, name = '', inside = '', value, error] = call.exec(text) ?? [];
  if (name === '') return undefined;
  const args = inside.split(/,\s*/);
  const target = targetOf(name, args);
  const word = args[name === 'tgkill' ? 2 : 1] ?? '';
  const number = numberOf(word);
  const result = resultOf(value, error);
  // Signal 0 only asks whether somebody is there, and a call with another error did nothing.
  if (number === 0 || result === 'failed') return undefined;
  if (typeof target === 'string') return target;
  if (number === undefined) return `there is no signal ${word}`;
  return { kind: 'signal', from: pid, to: target, number, result };
};

const readEnding = (text: string, pid: number): Read => {
  const match = ending.exec(text);
  if (match === null) return undefined;
  const [, status, signal] = match;
  const number = numberOf(signal ?? '');
  if (status !== undefined) return { kind: 'exit', pid, status: Number(status) };
  return { kind: 'exit', pid, ...(number === undefined ? {} : { number }) };
};

/**
 * Reads what strace wrote with -f and -tt or -ttt. Lines without a pid are of the process that was traced, which is
 * `traced` then.
 */
export const readStrace = (text: string, traced: number): StraceText => {
  const events: RawEvent[] = [];
  const unclear: StraceText['unclear'][number][] = [];
  text.split('\n').forEach((each, at) => {
    const [, inBrackets, bare, hours, minutes, seconds, epoch, micros, rest = ''] = head.exec(each) ?? [];
    const pid = Number(inBrackets ?? bare ?? traced);
    const read = readCall(rest, pid) ?? readEnding(rest, pid);
    if (read === undefined) return;
    const whole = epoch === undefined ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : Number(epoch);
    if (typeof read === 'string') unclear.push({ line: at + 1, why: read });
    else if (micros === undefined) unclear.push({ line: at + 1, why: 'it says no instant: run strace with -ttt' });
    else events.push({ ...read, atUs: whole * 1_000_000 + Number(micros) });
  });
  return { events, unclear };
};
