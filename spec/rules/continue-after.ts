import type { Rule } from './rule.ts';
import type { Entry } from './situation.ts';
import type { View } from './view.ts';

/** SIGCONT right after KillSignal= or RestartKillSignal=: owed, or licensed where AMB-14 takes the signal for an exception. */
export const continueAfter = (sent: Entry, view: View): ReturnType<NonNullable<Rule['follows']>> => {
  const signal = sent.act.kind === 'signal' ? sent.act.signal : undefined;
  const soft =
    (signal === 'SIGKILL' && view.choose('AMB-14/SIGKILL') === 'licensed') ||
    (signal === 'SIGCONT' && view.choose('AMB-14/SIGCONT') === 'licensed');
  return { signal: 'SIGCONT', duty: soft ? 'licensed' : 'owed' };
};
