import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

describe('a run that ends, by its own exit, while a stop before it goes on, with SendSIGKILL=no', () => {
  const rest = '1s main exits; 2s claims failed';
  const run = '9s start; 9s runs main.2; 9.5s main.2 exits 1';
  const asked = { mixed: '0 main SIGTERM SIGCONT', 'control-group': both };
  table(
    Object.entries(asked).map(([mode, first]) => ({
      what: `was not asked for again: what follows is a restart (${mode})`,
      world: { set: `KillMode=${mode}; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: `0 stop; ${first}; ${rest}`,
      courses: {
        [`${run}; 9.7s runs main.3`]: 'no',
        [`${run}; 9.7s start; 9.7s runs main.3`]: 'yes',
        [`${run}; 9.7s restart; 9.7s runs main.3`]: 'no',
        '9s start; 9s runs main.2': 'yes',
        '9s runs main.2': 'yes',
        '9s restart; 9s runs main.2': 'no',
      },
    })),
  );
});

describe('the abort timeout changes while a stop waits after an abort by its timeout (AMB-34, AMB-44)', () => {
  const readings = { 'AMB-34': 'applied', 'AMB-44': 'new-settings' };
  const aborted = `0 stop; ${both}; 10s main SIGABRT; 10s worker SIGABRT`;
  const reload = `daemon-reload TimeoutStopFailureMode=abort TimeoutAbortSec=5s ${ts10}`;
  table(
    ['infinity', '20s'].map((span) => ({
      what: `from ${span}: the delay counts from the abort`,
      world: { set: `TimeoutStopFailureMode=abort; TimeoutAbortSec=${span}; ${ts10}`, processes: 'main worker' },
      readings,
      before: `${aborted}; 12s ${reload}`,
      courses: {
        '15s main SIGKILL; 15s worker SIGKILL': 'yes',
        '12s main SIGKILL; 12s worker SIGKILL': 'no',
        '17s main SIGKILL; 17s worker SIGKILL': 'no',
        '': 'no',
      },
    })),
  );
});
