import type { SmallBound } from '../../harness/generators/small-scope-bounds.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { plural } from './console.ts';

const words: Readonly<Record<string, string>> = {
  half: 'exits after half the timeout',
  before: 'one step before the timeout',
  at: 'at it, before it or behind it',
  after: 'one step after it',
  immune: 'ignores the final signal too',
};

const list = (values: readonly string[]): string => values.map((value) => words[value] ?? value).join(', ');

/** Which worlds a scope has: the values of each axis, and for which units it is there. */
const axes = (bound: SmallBound): string =>
  [
    'KillMode= × unit type × what ends it (stop; restart, but of scopes; ' +
      'own exit and watchdog, of services with a main process)',
    `main process of a service (${list(bound.mains)})`,
    `up to ${plural(bound.othersMax, 'other process', 'other processes')}, ${bound.othersMax + 1} in other units (${list(bound.others)})`,
    `SendSIGHUP= × SendSIGKILL= × FinalKillSignal= (${bound.finalSignals.join(', ')})`,
    `stop command, or helper, but of scopes (${list(bound.stopCommands)})`,
    `ExecStopPost= of services and sockets (${list(bound.postCommands)})`,
  ].join(' × ');

/** What is the same in all of them. */
const fixed =
  'KillSignal= and WatchdogSignal= are not set, RestartKillSignal= is SIGUSR1, the timeout is 10 s, and there are no ' +
  'odd processes but those named';

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
  return wrap(`${what} ${axes(bound)}. ${fixed}`, width, { first: '', rest: '  ' }).join('\n');
};
