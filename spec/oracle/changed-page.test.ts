import { describe, expect, test } from 'vitest';
import { pageAsOf } from '../page/history.ts';
import { literal, open, type Profile } from '../profiles/profile.ts';
import type { PageChange } from '../rules/page-change.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const by = (page: PageChange | undefined, base: Profile = literal): Profile =>
  page === undefined ? base : { ...base, page };

/** `conformant`, or the rules that are broken. */
const judged = (script: Script, profile: Profile): string => {
  const verdict = judge(traceOf(script), profile);
  return verdict.status === 'nonconformant' ? verdict.violation.rules.join(' ') : verdict.status;
};

const asOf = (version: number, duty: 'owed' | 'licensed'): PageChange | undefined => {
  const page = pageAsOf(version, duty);
  return page.status === 'known' ? page.change : undefined;
};

const mixed: Script = { set: 'KillMode=mixed', processes: 'main worker', events: '' };
const workerToo = {
  ...mixed,
  events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM; 0 main exits; 0 worker SIGKILL',
};

describe('a rule that the page does not have', () => {
  test('convicts nobody, but what it alone forbade is refused by the closed world', () => {
    const withoutRule: PageChange = { 'KM-MX-2': { kind: 'dropped' } };
    expect(judged(workerToo, literal)).toBe('KM-MX-2 KM-VAL-1');
    expect(judged(workerToo, by(withoutRule))).toBe('PROC-1');
    expect(judged(workerToo, by({ ...withoutRule, 'PROC-1': { kind: 'dropped' } }))).toBe('conformant');
  });

  test('asks for nothing: what it alone asked for is neither owed nor allowed', () => {
    const page: PageChange = { 'SH-1': { kind: 'dropped' } };
    const script = { set: 'SendSIGHUP=yes', processes: 'main' };
    const sent = { ...script, events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 1s main exits' };
    const left = { ...script, events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits' };
    expect([judged(sent, literal), judged(left, literal)]).toEqual(['conformant', 'SH-1 SH-3 KS-5']);
    expect([judged(sent, by(page)), judged(left, by(page))]).toEqual(['SH-2', 'conformant']);
  });

  test('has nothing be sent where it alone said which signal', () => {
    const script = { processes: 'main', events: '0 stop; 1s main exits' };
    expect(judged(script, literal)).toBe('KM-CG-1 KM-DEF-1');
    expect(judged(script, by({ 'KM-SEQ-1': { kind: 'dropped' } }))).toBe('conformant');
  });

  test('is not held against what is no signal', () => {
    const moved = { set: 'KillMode=none', processes: 'main', events: '0 stop; 0 claims stopped; 1s group-removed' };
    expect(judged(moved, literal)).toBe('KM-NO-4');
    expect(judged(moved, by({ 'KM-NO-4': { kind: 'dropped' } }))).toBe('conformant');
  });

  test('has no verdict', () => {
    const verdict = judge(traceOf(workerToo), by({ 'KM-MX-2': { kind: 'dropped' } }));
    expect(verdict).toMatchObject({ rules: { 'KM-MX-2': 'not-applicable', 'PROC-1': 'fail' } });
  });
});

describe('a rule that the page has otherwise', () => {
  test('licenses what it owed: it may be sent and need not be, and at no other time', () => {
    const page = by({ 'SH-1': { kind: 'changed', modes: { 'control-group': 'licensed' } } });
    const script = { set: 'SendSIGHUP=yes', processes: 'main' };
    const sent = (signals: string, more = '') =>
      judged({ ...script, events: `0 stop; 0 main ${signals}; ${more} 2s main exits` }, page);
    expect([sent('SIGTERM SIGHUP SIGCONT'), sent('SIGTERM SIGCONT')]).toEqual(['conformant', 'conformant']);
    expect(sent('SIGTERM SIGCONT', '1s main SIGHUP;')).toBe('SH-2');
    expect(sent('SIGTERM SIGHUP SIGHUP SIGCONT')).toBe('SH-2');
  });

  test('holds in modes that are new to it as in its own, and not in those that it lost', () => {
    const page = by({
      'KM-MX-2': { kind: 'changed', modes: { process: 'owed' } },
      'PROC-1': { kind: 'dropped' },
      'KM-PR-1': { kind: 'dropped' },
      'KM-PR-2': { kind: 'dropped' },
      'KM-PR-4': { kind: 'dropped' },
    });
    const inProcess = { ...mixed, set: 'KillMode=process', events: '0 stop; 0 worker SIGUSR1; 1s main exits' };
    expect(judged(inProcess, page)).toBe('KM-MX-2 KM-VAL-1');
    expect(judged(workerToo, page)).toBe('conformant');
  });

  test('holds for the unit types that it is left with', () => {
    const page = by({ 'KS-5': { kind: 'changed', unitTypes: ['service'] } });
    const events = '0 stop; 0 aux SIGTERM; 1s aux exits';
    expect(judged({ unit: 'a.scope', processes: 'aux', events }, literal)).toBe('KS-5');
    expect(judged({ unit: 'a.scope', processes: 'aux', events }, page)).toBe('conformant');
    expect(judged({ processes: 'aux', events }, page)).toBe('KS-5');
  });

  test('takes nothing from what another one asks for', () => {
    const page = by({ 'KM-MX-5': { kind: 'changed', modes: { mixed: 'licensed' } } });
    const left = {
      set: 'KillMode=mixed; TimeoutStopSec=10s',
      processes: 'main worker',
      events: '0 stop; 0 main SIGTERM SIGCONT',
    };
    expect([judged(left, literal), judged(left, page)]).toEqual([
      'KM-MX-3 KM-MX-5 KM-VAL-1 SK-6',
      'KM-MX-3 KM-MX-5 KM-VAL-1 SK-6',
    ]);
  });

  test('names the signal that it is given', () => {
    const page = by({ 'KM-SEQ-1': { kind: 'changed', signal: 'SIGINT' } });
    const stops = ['SIGINT', 'SIGTERM'].map((signal) => `0 stop; 0 main ${signal} SIGCONT; 1s main exits`);
    expect(stops.map((events) => judged({ processes: 'main', events }, page))).toEqual(['conformant', 'KM-SEQ-1 KS-4']);
  });
});

describe('the page of 247, in which no mode is named for the exit of main', () => {
  const [literally, openly] = [by(asOf(247, 'owed')), by(asOf(247, 'licensed'), open)];
  const begun = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits;';
  const script = { set: 'TimeoutStopSec=10s', processes: 'main worker', endUs: 100_000_000 };
  const atExit = { ...script, events: `${begun} 2s worker SIGKILL; 2s worker exits` };
  const atTimeout = { ...script, events: `${begun} 10s worker SIGKILL; 10s worker exits` };
  const between = { ...script, events: `${begun} 5s worker SIGKILL; 5s worker exits` };
  const never = { ...script, events: begun };

  test('literally the final signal is owed when main has exited, under control-group too', () => {
    expect([atExit, atTimeout, between, never].map((each) => judged(each, literally))).toEqual([
      'conformant',
      'KM-MX-4 KM-DEF-1 SK-6',
      'KM-MX-4 KM-DEF-1 SK-6',
      'KM-MX-4 KM-DEF-1 SK-6',
    ]);
  });

  test('it may be taken either way: at the exit of main or at the stop timeout, and at no other time', () => {
    expect([atExit, atTimeout].map((each) => judged(each, openly))).toEqual(['conformant', 'conformant']);
    expect([between, never].map((each) => judged(each, openly))).not.toContain('conformant');
    expect([atExit, atTimeout].map((each) => judged(each, open))).toEqual(['KM-CG-4 KM-DEF-1', 'conformant']);
  });

  test('where it has been sent at the exit of main it is not owed once more at the stop timeout', () => {
    const page = by(asOf(247, 'licensed'));
    const again: Profile = { ...page, choices: { ...page.choices, 'AMB-68': ['again'] } };
    const ignored = { ...script, events: `${begun} 2s worker SIGKILL; 20s worker exits` };
    const unsent = { ...script, events: `${begun} 20s worker exits` };
    expect([judged(ignored, page), judged(unsent, page)]).toEqual(['conformant', 'KM-CG-3 KM-DEF-1 SK-6']);
    expect(judged(ignored, again)).toBe('KM-CG-3 KM-DEF-1 SK-6');
  });

  test('what a process mode says goes before, and mixed is as it is', () => {
    const inProcess = { ...script, set: 'TimeoutStopSec=10s; KillMode=process' };
    const only = { ...inProcess, events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL' };
    expect(judged(only, openly)).toContain('KM-PR');
    const inMixed = { ...script, set: 'TimeoutStopSec=10s; KillMode=mixed' };
    const late = { ...inMixed, events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 10s worker SIGKILL' };
    expect([judged(late, literally), judged(late, literal)]).toEqual([
      'KM-MX-3 KM-MX-4 KM-VAL-1 SK-6',
      'KM-MX-3 KM-MX-4 KM-VAL-1 SK-6',
    ]);
  });

  test('what was read is known, what stands between two wordings is not', () => {
    expect([252, 253, 257, 262].map((version) => pageAsOf(version, 'owed'))).toEqual(
      [1, 2, 3, 4].map(() => ({ status: 'known' })),
    );
    expect([246, 248, 251, 263].map((version) => pageAsOf(version, 'owed').status)).toEqual(
      [1, 2, 3, 4].map(() => 'unread'),
    );
  });
});
