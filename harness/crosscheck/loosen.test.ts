import { expect, test } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { literalBut } from '../../spec/oracle/answer-fixture.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { compareVerdicts } from './compare.ts';
import { loosen, waysToLoosen } from './loosen.ts';

const stopped = traceOf({
  set: 'TimeoutStopSec=10s',
  processes: 'main worker',
  events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL',
});

test.each(waysToLoosen)('made %s, a trace has the same events, the facts in their order', (way) => {
  const loose = loosen(stopped, way, 1, 4);
  const kinds = (events: typeof stopped.events) => events.map((event) => JSON.stringify({ ...event, atUs: 0 }));
  expect(kinds(loose.events).toSorted()).toEqual(kinds(stopped.events).toSorted());
  expect(loose.events.filter(({ kind }) => kind !== 'signal')).toEqual(
    stopped.events.filter(({ kind }) => kind !== 'signal'),
  );
  expect(loosen(stopped, way, 1, 4)).toEqual(loose);
});

const within = literalBut({ 'AMB-62': 'within-lateness' });

const exact = literalBut({ 'AMB-62': 'exact' });

test.each([
  ['what may be in any order', { ordered: false }, literal, '0 main SIGCONT SIGTERM; 0 stop', 'yes'],
  ['but not what follows a signal without that', { ordered: false }, literal, '0 main SIGCONT; 0 stop', 'no'],
  ['nor that at another instant', { ordered: false }, literal, '0 stop; 1ms main SIGTERM; 0 main SIGCONT', 'no'],
  ['what is late, within the bound', { latenessUs: 100_000 }, within, '0 stop; 100ms main SIGTERM SIGCONT', 'yes'],
  ['not beyond it', { latenessUs: 100_000 }, within, '0 stop; 101ms main SIGTERM SIGCONT', 'no'],
  ['nor early', { latenessUs: 100_000 }, within, '1s main SIGTERM SIGCONT; 2s stop', 'no'],
  ['nor beyond half of a timeout', { latenessUs: 100_000 }, within, '0 stop; 20ms main SIGTERM SIGCONT', 'no', '30ms'],
  ['nor where it is taken as exact', { latenessUs: 100_000 }, exact, '0 stop; 50ms main SIGTERM SIGCONT', 'no'],
] as const)('both accept %s', (_what, header, profile, events, expected, timeout?: string) => {
  const exits = timeout === undefined ? '5s main exits' : '25ms main exits';
  const set = `TimeoutStopSec=${timeout ?? '10s'}`;
  const trace = traceOf({ ...header, set, processes: 'main', events: `${events}; ${exits}` });
  const said = [judge(trace, profile).status === 'conformant', accepts(trace, profile).status === 'accepted'];
  expect(said).toEqual([expected === 'yes', expected === 'yes']);
  expect(compareVerdicts(trace, profile).status).toBe('agreement');
});
