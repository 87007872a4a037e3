import type { SmallBound } from '../../harness/generators/small-scope-bounds.ts';
import { wrap } from '../../spec/readings/wrap.ts';

const words: Readonly<Record<string, string>> = {
  half: 'exits after half the timeout',
  before: 'one step before the timeout',
  at: 'at it, before it or behind it',
  after: 'one step after it',
  immune: 'ignores the final signal too',
};

const list = (values: readonly string[]): string => values.map((value) => words[value] ?? value).join(', ');

/** Which worlds a scope has: the values of each axis. */
const axes = (bound: SmallBound): string =>
  [
    'KillMode= × unit type × (stop, restart, own exit, watchdog)',
    `main process (${list(bound.mains)})`,
    `up to ${bound.othersMax} other processes, ${bound.othersMax + 1} where there is no main process (${list(bound.others)})`,
    `SendSIGHUP= × SendSIGKILL= × FinalKillSignal= (${bound.finalSignals.join(', ')})`,
    `stop command (${list(bound.stopCommands)})`,
    `ExecStopPost= (${list(bound.postCommands)})`,
  ].join(' × ');

/** What was exhausted: how many worlds, and up to which bound; or which part of them was played. */
export const renderExhausted = (
  bound: SmallBound,
  total: number,
  played: { readonly from: number; readonly count: number },
  width = 120,
): string => {
  const isWhole = played.from === 0 && played.count === total;
  const what = isWhole
    ? `exhausted: ${total} worlds up to the bound ${bound.name}:`
    : `worlds ${played.from} to ${played.from + played.count - 1} of ${total} up to the bound ${bound.name}:`;
  return wrap(`${what} ${axes(bound)}`, width, { first: '', rest: '  ' }).join('\n');
};
