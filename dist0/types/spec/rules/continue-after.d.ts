import type { Rule } from './rule.ts';
import type { Entry } from './situation.ts';
import type { View } from './view.ts';
/** SIGCONT right after KillSignal= or RestartKillSignal=: owed, or licensed where AMB-14 takes the signal for an exception. */
export declare const continueAfter: (sent: Entry, view: View) => ReturnType<NonNullable<Rule["follows"]>>;
