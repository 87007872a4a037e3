import { type SignalName } from './signals.ts';
/** The choices on which the meaning of a signal's literal may hang (AMB-45), each `valid` or `invalid`. */
export type SignalLiteralChoice = 'AMB-45/aliases' | 'AMB-45/numbers' | 'AMB-45/realtime' | 'AMB-45/lower-case';
/**
 * What a literal of KillSignal=, RestartKillSignal=, FinalKillSignal= or WatchdogSignal= says. A `disputed` one names
 * `signal` where the reading of `choice` is `valid` (and that of `also`, for a literal such as `rtmin` that is odd in
 * two ways); otherwise it is invalid.
 */
export type SignalLiteral = {
    readonly status: 'valid';
    readonly signal: SignalName;
} | {
    readonly status: 'disputed';
    readonly choice: SignalLiteralChoice;
    readonly also?: SignalLiteralChoice;
    readonly signal: SignalName;
} | {
    readonly status: 'invalid';
};
/** Classifies a literal as it stands after the `=`; blanks around it do not count. Never throws. */
export declare const classifySignalLiteral: (literal: string) => SignalLiteral;
