import { expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import { type Script, traceOf } from '../../spec/oracle/trace-fixture.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { markSignals } from './mark-signals.ts';
import { owedAndSeen } from './owed-and-seen.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

const marked = (script: Script) => {
  const trace = traceOf(script);
  const verdict = judge(trace, literal);
  if (verdict.status !== 'nonconformant') throw new Error(`it is ${verdict.status}`);
  return markSignals(trace, { ...literal.choices, ...verdict.violation.assignment });
};

test('what was owed is told where something else was sent that ended the process', () => {
  const script = {
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main worker',
    events: `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s worker SIGKILL; 10s worker exits`,
  };
  expect(owedAndSeen(marked(script))).toEqual([
    { process: 'main', owed: '0 s SIGTERM SIGCONT', seen: '0 s SIGTERM SIGCONT' },
    { process: 'worker', owed: '0 s SIGTERM SIGCONT, 10 s SIGQUIT', seen: '0 s SIGTERM SIGCONT, 10 s SIGKILL' },
  ]);
});

test('what was owed is told once where it is missing in the end', () => {
  const script = {
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGINT; 1s main exits',
  };
  expect(owedAndSeen(marked(script))).toEqual([{ process: 'main', owed: '0 s SIGTERM SIGCONT', seen: '0 s SIGINT' }]);
});

test('nothing is owed to whom nothing was to be sent', () => {
  const script = { set: 'KillMode=none', processes: 'main', events: '0 stop; 0 main SIGTERM' };
  expect(owedAndSeen(marked(script))).toEqual([{ process: 'main', owed: 'nothing', seen: '0 s SIGTERM' }]);
});

test('what is charged as before its turn is marked so, beside what is missing before it', () => {
  const script = {
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM; 0 worker SIGTERM; 0 worker SIGCONT; 1s main exits; 1s worker exits',
  };
  expect(`\n${renderTimeline(timelineRows(marked(script))).join('\n')}\n`).toMatchInlineSnapshot(`
    "
      0 s   unit     stop requested
      0 s   main     SIGTERM                        as owed
      0 s   worker   SIGTERM                        out of order
      0 s   worker   SIGCONT                        as owed
      0 s   main     SIGCONT                        owed, and not sent
      1 s   main     exits
      1 s   worker   exits
    "
  `);
});
