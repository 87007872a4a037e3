import { describe, expect, it } from 'vitest';
import { literal, open, type Profile } from '../profiles/profile.ts';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { begin, step } from './monitor.ts';
import { hypothesisCountMax } from './monitor-state.ts';
import { traceOf } from './trace-fixture.ts';

const run = (set: string, events: string, profile: Profile = open) =>
  judge(traceOf({ set: `TimeoutStopSec=90s; ${set}`, processes: 'main worker', events }), profile);

describe('control-group, plain stop', () => {
  it('accepts the first pass and the final one', () => {
    const events = `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT
      90s main SIGKILL; 90s worker SIGKILL`;
    for (const profile of [open, literal])
      expect(run('', events, profile)).toMatchObject({ status: 'conformant', dependsOn: {} });
  });
  it('refuses silence', () => {
    expect(run('', '0 stop')).toMatchInlineSnapshot(`
      {
        "deaths": [
          {
            "assignment": {},
            "atUs": 0,
            "because": [
              "the unit was to be stopped at 0 s",
              "because under control-group, all remaining processes of the unit’s control group are killed when it is stopped (KillMode=, paragraph 2, first sentence)",
              "main was owed SIGTERM at 0 s; however, it was not sent",
            ],
            "breach": {
              "expectation": {
                "act": {
                  "kind": "signal",
                  "signal": "SIGTERM",
                  "to": "main",
                },
                "because": "the unit was to be stopped at 0 s",
                "owed": true,
                "rules": [
                  "KM-CG-1",
                  "KM-DEF-1",
                  "KM-SEQ-1",
                  "KS-4",
                ],
                "window": {
                  "fromUs": 0,
                  "toUs": 0,
                },
              },
              "kind": "unpaid",
            },
            "rules": [
              "KM-CG-1",
              "KM-DEF-1",
            ],
          },
        ],
        "rules": {
          "FK-1": "not-exercised",
          "FK-4": "not-exercised",
          "KM-CG-1": "fail",
          "KM-CG-2": "not-exercised",
          "KM-CG-3": "not-exercised",
          "KM-CG-4": "pass",
          "KM-DEF-1": "fail",
          "KM-MX-1": "not-applicable",
          "KM-MX-2": "not-applicable",
          "KM-MX-3": "not-applicable",
          "KM-MX-4": "not-applicable",
          "KM-MX-5": "not-applicable",
          "KM-MX-6": "not-applicable",
          "KM-NO-1": "not-applicable",
          "KM-NO-2": "not-applicable",
          "KM-NO-3": "not-exercised",
          "KM-NO-4": "not-exercised",
          "KM-PR-1": "not-applicable",
          "KM-PR-2": "not-applicable",
          "KM-PR-3": "not-applicable",
          "KM-PR-4": "not-applicable",
          "KM-SEQ-1": "pass",
          "KM-SEQ-3": "not-exercised",
          "KM-SEQ-4": "not-exercised",
          "KM-VAL-1": "not-exercised",
          "KS-3": "not-exercised",
          "KS-4": "pass",
          "KS-5": "not-exercised",
          "PROC-1": "pass",
          "RS-1": "not-exercised",
          "RS-2": "not-exercised",
          "RS-3": "not-exercised",
          "RS-4": "not-exercised",
          "SEC-1": "not-applicable",
          "SEC-2": "not-exercised",
          "SH-1": "not-exercised",
          "SH-2": "not-exercised",
          "SH-3": "not-exercised",
          "SH-4": "pass",
          "SK-2": "not-exercised",
          "SK-3": "not-exercised",
          "SK-5": "not-exercised",
          "SK-6": "not-exercised",
          "WD-1": "not-applicable",
          "WD-2": "not-exercised",
        },
        "status": "nonconformant",
        "violation": {
          "assignment": {},
          "atUs": 0,
          "because": [
            "the unit was to be stopped at 0 s",
            "because under control-group, all remaining processes of the unit’s control group are killed when it is stopped (KillMode=, paragraph 2, first sentence)",
            "main was owed SIGTERM at 0 s; however, it was not sent",
          ],
          "breach": {
            "expectation": {
              "act": {
                "kind": "signal",
                "signal": "SIGTERM",
                "to": "main",
              },
              "because": "the unit was to be stopped at 0 s",
              "owed": true,
              "rules": [
                "KM-CG-1",
                "KM-DEF-1",
                "KM-SEQ-1",
                "KS-4",
              ],
              "window": {
                "fromUs": 0,
                "toUs": 0,
              },
            },
            "kind": "unpaid",
          },
          "rules": [
            "KM-CG-1",
            "KM-DEF-1",
          ],
        },
      }
    `);
  });
  it('refuses SIGKILL to everybody at once', () => {
    const verdict = run('', '0 stop; 0 main SIGKILL');
    expect(verdict).toMatchObject({ status: 'nonconformant' });
    expect(
      verdict.status === 'nonconformant' && [verdict.violation.rules, verdict.violation.because],
    ).toMatchInlineSnapshot(`
      [
        [
          "KM-CG-4",
          "KM-SEQ-4",
          "KM-SEQ-1",
          "KS-4",
          "KM-DEF-1",
        ],
        [
          "the unit was to be stopped at 0 s",
          "because under control-group and process only the stop timeout calls for the final signal, not the main process’s exit (KillMode=, paragraph 4, third sentence)",
          "main was owed only SIGTERM at 0 s; however, it was sent SIGKILL",
        ],
      ]
    `);
  });
  it('tells batches from single processes', () => {
    const batch =
      '0 stop; 0 main SIGTERM; 0 worker SIGTERM; 0 main SIGCONT; 0 worker SIGCONT; 1s main exits; 1s worker exits';
    expect(run('', batch)).toMatchObject({
      status: 'conformant',
      dependsOn: { 'AMB-18': ['batch-hup-first', 'batch-cont-first'] },
    });
    expect(run('', batch, literal)).toMatchObject({ status: 'nonconformant' });
  });
});

describe('mixed', () => {
  it('accepts main first, the rest when it has gone', () => {
    const events = '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL';
    for (const profile of [open, literal])
      expect(run('KillMode=mixed', events, profile)).toMatchObject({ status: 'conformant' });
  });
  it('refuses the first signal to a worker', () => {
    const verdict = run('KillMode=mixed', '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM');
    expect(
      verdict.status === 'nonconformant' && [verdict.violation.rules, verdict.violation.because],
    ).toMatchInlineSnapshot(`
      [
        [
          "KM-MX-2",
          "KM-VAL-1",
        ],
        [
          "because under mixed, the first signal goes to the main process and the rest of the control group gets only the later one (KillMode=, paragraph 2, second sentence)",
          "worker was owed nothing at 0 s; however, it was sent SIGTERM",
        ],
      ]
    `);
  });
});

describe('no verdict', () => {
  it('looks at nothing more of a trace once it is inconclusive', () => {
    const set = `KillSignal=SIGIOT; RestartKillSignal=3; FinalKillSignal=RTMIN; WatchdogSignal=sigint; TimeoutStopSec=0
      SendSIGHUP=yes; SendSIGHUP=n; SendSIGKILL=no; SendSIGKILL=`;
    const { header, events } = traceOf({
      set,
      processes: 'main',
      events: '0 try-restart; 0 main SIGTERM; 0 main exits',
    });
    let askedCount = 0;
    const askedAfter: number[] = [];
    let state = begin(parseUnit(header.unit.name, header.unit.sources), open, header, () => (askedCount += 1));
    for (const event of events) {
      state = step(state, event);
      askedAfter.push(askedCount);
    }
    expect(state.overflow).toMatch(/hypothesisCountMax/);
    expect(state.eventCount).toBe(3);
    const [, signal = 0, exit] = askedAfter;
    expect(signal).toBeGreaterThan(0);
    expect(exit).toBe(signal);
  });
  it('gives none where more hypotheses would be needed than the bound allows', () => {
    const set = `KillSignal=SIGIOT; RestartKillSignal=3; FinalKillSignal=RTMIN; WatchdogSignal=sigint; TimeoutStopSec=0
      SendSIGHUP=yes; SendSIGHUP=n; SendSIGKILL=no; SendSIGKILL=`;
    const events = '0 try-restart; 0 main SIGTERM';
    expect(judge(traceOf({ set, processes: 'main', events }), open)).toEqual({
      status: 'inconclusive',
      reason: `more than ${hypothesisCountMax} hypotheses (hypothesisCountMax) were alive at once`,
    });
    expect(judge(traceOf({ set, processes: 'main', events }), literal)).toMatchObject({ status: 'nonconformant' });
  });
  it('gives none where what every rule needs was not observed', () => {
    const trace = traceOf({ processes: 'main', events: '0 stop', unobserved: ['exit', 'move', 'spawn'] });
    expect(judge(trace, open)).toEqual({
      status: 'inconclusive',
      reason: 'events that every rule needs were not observed: spawn, exit',
    });
  });
});

describe('readings apart', () => {
  it('ties a request to the timeout only where it asks for something', () => {
    const set = 'ExecStop=/stop; SendSIGKILL=no; RestartKillSignal=SIGUSR1; TimeoutStopSec=4s';
    const events = `0 stop; 0 runs ExecStop; 4s main SIGTERM SIGCONT; 4s worker SIGTERM SIGCONT
      4s ExecStop SIGTERM SIGCONT; 4s restart; 4s main SIGTERM SIGCONT; 4s worker SIGTERM SIGCONT; 4s ExecStop SIGTERM SIGCONT`;
    const verdict = run(set, events);
    expect(verdict.status).toBe('conformant');
    const asked = verdict.status === 'conformant' ? verdict.assignments : [];
    // As the timeout came before the restart: what it asks for is asked with the signal of a stop.
    for (const one of asked)
      expect(judge(traceOf({ set, processes: 'main worker', events }), { ...open, choices: one }).status).toBe(
        'conformant',
      );
  });
  it('forgets the delays of a stop that has ended when a message calls for nothing', () => {
    const set = 'SendSIGKILL=no; TimeoutStopSec=4s';
    const events = `0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits
      1s runs main.2; 2s main.2 notifies STOPPING=1`;
    const profile = literalBut({ 'AMB-20': 'nothing', 'AMB-72/kill-signal': 'again' });
    expect(run(set, events, profile).status).toBe('conformant');
    expect(run(set, `${events}; 4s main.2 SIGTERM SIGCONT`, profile).status).toBe('nonconformant');
  });
});
