import { parseCInteger } from './c-integer.ts';
import { isSignalName, type SignalName, signalFromNumber } from './signals.ts';

/** The choices on which the meaning of a signal's literal may hang (AMB-45), each `valid` or `invalid`. */
export type SignalLiteralChoice = 'AMB-45/aliases' | 'AMB-45/numbers' | 'AMB-45/realtime' | 'AMB-45/lower-case';

/**
 * What a literal of KillSignal=, RestartKillSignal=, FinalKillSignal= or WatchdogSignal= says. A `disputed` one names
 * `signal` where the reading of `choice` is `valid` (and that of `also`, for a literal such as `rtmin` that is odd in
 * two ways); otherwise it is invalid.
 */
export type SignalLiteral =
  | { readonly status: 'valid'; readonly signal: SignalName }
  | {
      readonly status: 'disputed';
      readonly choice: SignalLiteralChoice;
      readonly also?: SignalLiteralChoice;
      readonly signal: SignalName;
    }
  | { readonly status: 'invalid' };

// The synonyms of signal(7). SIGEMT and SIGLOST are in its list too, but name no signal on x86-64.
const synonyms: ReadonlyMap<string, SignalName> = new Map([
  ['SIGIOT', 'SIGABRT'],
  ['SIGPOLL', 'SIGIO'],
  ['SIGCLD', 'SIGCHLD'],
  ['SIGINFO', 'SIGPWR'],
  ['SIGUNUSED', 'SIGSYS'],
]);

const invalid: SignalLiteral = { status: 'invalid' };

const realtimeFrom = (base: 34 | 64, offset: string | undefined): SignalName | undefined => {
  const steps = offset === undefined ? 0 : parseCInteger(offset);
  if (steps === undefined || steps < 0 || steps > 30) return undefined;
  return signalFromNumber(base === 34 ? base + steps : base - steps);
};

/** `SIGRTMIN`, `SIGRTMIN+n` and `SIGRTMAX`, `SIGRTMAX-n`, n from 0 to 30 in any of C's bases. */
const realtimeSignal = (name: string): SignalName | undefined => {
  const match = /^SIG(?:RTMIN(?:\+(\w+))?|(RTMAX)(?:-(\w+))?)$/.exec(name);
  if (match === null) return undefined;
  return match[2] === undefined ? realtimeFrom(34, match[1]) : realtimeFrom(64, match[3]);
};

/** A name as it stands, upper case asked for; with or without `SIG`. */
const classifyName = (text: string): SignalLiteral => {
  const name = text.startsWith('SIG') ? text : `SIG${text}`;
  const realtime = realtimeSignal(name);
  if (realtime !== undefined) return { status: 'disputed', choice: 'AMB-45/realtime', signal: realtime };
  // SIG32 is how killspec calls number 32; no unit file may.
  if (isSignalName(name) && !/\d\d/.test(name)) return { status: 'valid', signal: name };
  const signal = synonyms.get(name);
  return signal === undefined ? invalid : { status: 'disputed', choice: 'AMB-45/aliases', signal };
};

/** Classifies a literal as it stands after the `=`; blanks around it do not count. Never throws. */
export const classifySignalLiteral = (literal: string): SignalLiteral => {
  const text = literal.trim();
  const number = parseCInteger(text);
  if (number !== undefined) {
    const signal = signalFromNumber(number);
    return signal === undefined ? invalid : { status: 'disputed', choice: 'AMB-45/numbers', signal };
  }
  const asWritten = classifyName(text);
  if (asWritten.status !== 'invalid') return asWritten;
  const raised = classifyName(text.toUpperCase());
  switch (raised.status) {
    case 'invalid':
      return invalid;
    case 'valid':
      return { status: 'disputed', choice: 'AMB-45/lower-case', signal: raised.signal };
    case 'disputed':
      return { status: 'disputed', choice: 'AMB-45/lower-case', also: raised.choice, signal: raised.signal };
  }
};
