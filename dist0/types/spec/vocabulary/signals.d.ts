/**
 * The standard signals of signal(7) by their numbers on Linux x86-64, one name each. The other names that signal(7)
 * gives for some of them are synonyms, see `signal-literal.ts`.
 */
declare const standardNumbers: {
    readonly SIGHUP: 1;
    readonly SIGINT: 2;
    readonly SIGQUIT: 3;
    readonly SIGILL: 4;
    readonly SIGTRAP: 5;
    readonly SIGABRT: 6;
    readonly SIGBUS: 7;
    readonly SIGFPE: 8;
    readonly SIGKILL: 9;
    readonly SIGUSR1: 10;
    readonly SIGSEGV: 11;
    readonly SIGUSR2: 12;
    readonly SIGPIPE: 13;
    readonly SIGALRM: 14;
    readonly SIGTERM: 15;
    readonly SIGSTKFLT: 16;
    readonly SIGCHLD: 17;
    readonly SIGCONT: 18;
    readonly SIGSTOP: 19;
    readonly SIGTSTP: 20;
    readonly SIGTTIN: 21;
    readonly SIGTTOU: 22;
    readonly SIGURG: 23;
    readonly SIGXCPU: 24;
    readonly SIGXFSZ: 25;
    readonly SIGVTALRM: 26;
    readonly SIGPROF: 27;
    readonly SIGWINCH: 28;
    readonly SIGIO: 29;
    readonly SIGPWR: 30;
    readonly SIGSYS: 31;
};
type StandardSignal = keyof typeof standardNumbers;
type RealtimeOffset = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30;
/**
 * The one name that killspec gives a signal: a standard signal, a realtime signal counted from `SIGRTMIN` (34 as with
 * glibc; `SIGRTMIN+30` is SIGRTMAX), or one of the two numbers between them that glibc keeps for itself.
 */
export type SignalName = StandardSignal | 'SIG32' | 'SIG33' | 'SIGRTMIN' | `SIGRTMIN+${RealtimeOffset}`;
/** What happens to a process that neither catches nor ignores a signal; `core` terminates it too. */
export type DefaultAction = 'terminate' | 'core' | 'ignore' | 'stop' | 'continue';
/** The names, in the order of their numbers, without gaps from 1 to 64. */
export declare const signalNames: readonly SignalName[];
/** The signal's number on Linux x86-64, from 1 to 64. Throws a RangeError for what is no signal's name. */
export declare const signalNumber: (name: SignalName) => number;
/** The signal with this number on Linux x86-64; `undefined` for what is no whole number from 1 to 64. */
export declare const signalFromNumber: (number: number) => SignalName | undefined;
/** True for the canonical names only: no synonyms, no lower case, no `TERM`. */
export declare const isSignalName: (text: string) => text is SignalName;
/** The default action that signal(7) gives. */
export declare const defaultAction: (name: SignalName) => DefaultAction;
/** False for the two signals that no process can catch, block or ignore. */
export declare const isCatchable: (name: SignalName) => boolean;
export {};
