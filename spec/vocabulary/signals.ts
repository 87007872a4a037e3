/**
 * The standard signals of signal(7) by their numbers on Linux x86-64, one name each. The other names that signal(7)
 * gives for some of them are synonyms, see `signal-literal.ts`.
 */
const standardNumbers = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGSEGV: 11,
  SIGUSR2: 12,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGSTKFLT: 16,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGURG: 23,
  SIGXCPU: 24,
  SIGXFSZ: 25,
  SIGVTALRM: 26,
  SIGPROF: 27,
  SIGWINCH: 28,
  SIGIO: 29,
  SIGPWR: 30,
  SIGSYS: 31,
} as const;

type StandardSignal = keyof typeof standardNumbers;

// Written out, so that no other number is a signal's name: a template over `number` would admit `SIGRTMIN+99`.
// biome-ignore format: a number a line says no more
type RealtimeOffset =
  | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15
  | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30;

/**
 * The one name that killspec gives a signal: a standard signal, a realtime signal counted from `SIGRTMIN` (34 as with
 * glibc; `SIGRTMIN+30` is SIGRTMAX), or one of the two numbers between them that glibc keeps for itself.
 */
export type SignalName = StandardSignal | 'SIG32' | 'SIG33' | 'SIGRTMIN' | `SIGRTMIN+${RealtimeOffset}`;

/** What happens to a process that neither catches nor ignores a signal; `core` terminates it too. */
export type DefaultAction = 'terminate' | 'core' | 'ignore' | 'stop' | 'continue';

const realtimeMin = 34;
const realtimeMax = 64;

/** The names, in the order of their numbers, without gaps from 1 to 64. */
export const signalNames: readonly SignalName[] = [
  ...(Object.keys(standardNumbers) as StandardSignal[]),
  'SIG32',
  'SIG33',
  'SIGRTMIN',
  ...Array.from({ length: realtimeMax - realtimeMin }, (_, index) => `SIGRTMIN+${index + 1}` as SignalName),
];

const numbers: ReadonlyMap<string, number> = new Map(signalNames.map((name, index) => [name, index + 1]));

/** The signal's number on Linux x86-64, from 1 to 64. Throws a RangeError for what is no signal's name. */
export const signalNumber = (name: SignalName): number => {
  const number = numbers.get(name);
  if (number === undefined) throw new RangeError(`not a signal: ${name}`);
  return number;
};

/** The signal with this number on Linux x86-64; `undefined` for what is no whole number from 1 to 64. */
export const signalFromNumber = (number: number): SignalName | undefined => signalNames[number - 1];

/** True for the canonical names only: no synonyms, no lower case, no `TERM`. */
export const isSignalName = (text: string): text is SignalName => numbers.has(text);

// As signal(7), "Standard signals"; what is not named here terminates, realtime signals included.
const actions: Readonly<Partial<Record<SignalName, DefaultAction>>> = {
  SIGQUIT: 'core',
  SIGILL: 'core',
  SIGTRAP: 'core',
  SIGABRT: 'core',
  SIGBUS: 'core',
  SIGFPE: 'core',
  SIGSEGV: 'core',
  SIGXCPU: 'core',
  SIGXFSZ: 'core',
  SIGSYS: 'core',
  SIGCHLD: 'ignore',
  SIGURG: 'ignore',
  SIGWINCH: 'ignore',
  SIGCONT: 'continue',
  SIGSTOP: 'stop',
  SIGTSTP: 'stop',
  SIGTTIN: 'stop',
  SIGTTOU: 'stop',
};

/** The default action that signal(7) gives. */
export const defaultAction = (name: SignalName): DefaultAction => actions[name] ?? 'terminate';

/** False for the two signals that no process can catch, block or ignore. */
export const isCatchable = (name: SignalName): boolean => name !== 'SIGKILL' && name !== 'SIGSTOP';
