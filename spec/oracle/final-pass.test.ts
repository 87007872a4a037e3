import { describe, expect, it, test } from 'vitest';
import { pageAsOf } from '../page/history.ts';
import { literal, type Profile } from '../profiles/profile.ts';
import { literalBut } from './answer-fixture.ts';
import { contextAfter } from './context-fixture.ts';
import { entriesWhere } from './entries.ts';
import { again, mainExitedByRule } from './final-pass.ts';
import { emptyHypothesis } from './hypothesis.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const mixed = { set: 'KillMode=mixed; TimeoutStopSec=10s', processes: 'main worker' };
const asked = { ...mixed, events: '0 stop; 0 main SIGTERM SIGCONT' };

describe('that main has exited under mixed', () => {
  it.each<[what: string, script: Script, changes: object, due: readonly string[]]>([
    ['calls for the final signal', asked, {}, ['SIGKILL to main', 'SIGKILL to worker']],
    ['calls for it once', asked, { byMainExit: 'due' }, []],
    ['calls for nothing more where it waits for ExecStopPost=', asked, { byMainExit: 'after-post' }, []],
    [
      'calls for nothing in a unit that is no service, and so has no main process',
      { unit: 'a.scope', set: mixed.set, processes: 'worker', events: '0 stop' },
      {},
      [],
    ],
  ])('%s', (_, script, changes, due) => {
    const context = contextAfter(script, changes);
    context.draft.entries = emptyHypothesis.entries;
    mainExitedByRule(context, 'main-exited', false);
    const opened = entriesWhere(context.draft.entries, () => true);
    expect(opened.map(({ act }) => (act.kind === 'signal' ? `${act.signal} to ${act.to}` : act.kind))).toEqual(due);
  });
});

test('a second round needs a first', () => {
  expect(() => again(contextAfter(asked, { t0Us: undefined }), 'second-request')).toThrow(
    'a second round needs a first',
  );
  const context = contextAfter(asked);
  again(context, 'second-request');
  expect(context.draft.stop?.rounds).toHaveLength(2);
});

describe('where the page leaves open whether it may be sent when main has exited', () => {
  const page = pageAsOf(247, 'licensed');
  const byThat = (readings: Readonly<Record<string, string>>): Profile =>
    page.status === 'known' && page.change !== undefined ? { ...literalBut(readings), page: page.change } : literal;
  const quit = { set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s', processes: 'main worker' };
  const before = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits';

  it.each<[what: string, events: string, verdict: string]>([
    ['it may', '1s worker SIGQUIT; 2s worker exits', 'conformant'],
    ['it need not', '2s worker exits', 'conformant'],
    ['it is due at the timeout where it was not', '11s worker exits', 'nonconformant'],
    ['it is not due once more where it was, if once is enough', '1s worker SIGQUIT; 11s worker exits', 'conformant'],
  ])('%s', (_, events, verdict) => {
    const trace = traceOf({ ...quit, events: `${before}; ${events}` });
    expect(judge(trace, byThat({ 'AMB-68': 'once' })).status).toBe(verdict);
  });
});
