import { expect, test } from 'vitest';
import type { Assessment } from '../../harness/mutation/assessment.ts';
import { summarise } from '../../harness/mutation/summary.ts';
import { renderMutant, renderMutants } from './mutants.ts';

const dies: Assessment = {
  name: 'dies',
  origin: 'hand',
  breaks: 'KM-MX-2',
  says: 'signals everybody',
  fate: { kind: 'killed', case: 'kill-mode/a/Mode=mixed', rules: ['KM-MX-2'] },
  kills: [
    {
      case: 'kill-mode/a/Mode=mixed',
      literal: { violated: ['KM-MX-1'], failing: ['KM-MX-1'] },
      open: { violated: ['KM-MX-2'], failing: ['KM-MX-2', 'PROC-1'] },
    },
    { case: 'send-sighup/c', literal: { violated: ['SH-1'], failing: ['SH-1'] } },
  ],
};

const readOtherwise: Assessment = {
  name: 'read-otherwise/restart',
  origin: 'operator',
  breaks: 'SH-1',
  says: 'sends no SIGHUP',
  fate: { kind: 'reading', case: 'send-sighup/c', rules: ['SH-1'], readings: ['AMB-16=not-in-restart'] },
  kills: [{ case: 'send-sighup/c', literal: { violated: ['SH-1'], failing: ['SH-1'] } }],
};

const idle: Assessment = {
  name: 'idle',
  origin: 'operator',
  breaks: 'SH-2',
  says: 'does nothing else',
  fate: { kind: 'equivalent', bound: 'tiny', worldCount: 2304 },
  kills: [],
};

const fickle: Assessment = {
  ...idle,
  name: 'fickle',
  fate: { kind: 'contradiction', cases: ['kill-mode/b', 'world 7'], choices: ['AMB-11'] },
};

const odd: Assessment = {
  ...idle,
  name: 'odd',
  fate: { kind: 'unexplained', why: 'no one reading allows what it does in world 7' },
};

const caseNames = ['kill-mode/a/Mode=mixed', 'kill-mode/b', 'send-sighup/c'];

test('shows the fate of each mutant, and what all of them say of rules and scenarios', () => {
  const all = [dies, readOtherwise, fickle, idle, odd];
  const extent = { duplicateCount: 1, bound: 'tiny', untried: { drawnMax: 9000, bound: 'small' }, isPart: false };
  const text = renderMutants(all, summarise(all, caseNames, 500), extent);
  const ofRules = text.split('\n').filter((line) => !/^ {2}\S+ +0$/u.test(line));
  expect(ofRules.join('\n')).toMatchInlineSnapshot(`
    "Each mutant: the rule that it should break, how many drawn worlds a hunt needs, the first case that kills it
      dies                    KM-MX-2   –  kill-mode/a/Mode=mixed
      read-otherwise/restart  SH-1         send-sighup/c  unless AMB-16=not-in-restart
      fickle                  SH-2         kill-mode/b against world 7
      idle                    SH-2         nothing else in 2304 worlds up to tiny
      odd                     SH-2         UNEXPLAINED: no one reading allows what it does in world 7

    How many mutants each rule is charged with
      PROC-1       1
      KM-MX-2      1
      SH-1         1  1 that no other is charged with

    How many mutants each scenario kills, where it kills some that no other kills
      kill-mode/a       1  1 that no other kills
      send-sighup/c     1  1 that no other kills

    The other 1 scenario: without one of them, no kill is lost
      kill-mode/b

    by hand      1 killed under every reading, 0 unless a reading allows them, 0 that do nothing else
    by operator  0 killed under every reading, 1 unless a reading allows them, 1 contradicts itself, 1 that do nothing else, 1 UNEXPLAINED; 1 place left out where they do what others do
    a hunt       kills 0 of the 1 that die under every reading within 500 worlds (0.0 %)
    left out     what takes many minutes: --all tries 9000 drawn worlds, not 500, and tells who does
                 nothing else by all worlds up to small, not tiny"
  `);
});

test('says nothing of rules and scenarios where only some mutants were asked for', () => {
  const some = [dies, { ...dies, name: 'dies-soon', worldsNeeded: 3 }];
  const extent = { duplicateCount: 1, bound: 'tiny', isPart: true };
  expect(renderMutants(some, summarise(some, caseNames, 500), extent)).toMatchInlineSnapshot(`
    "Each mutant: the rule that it should break, how many drawn worlds a hunt needs, the first case that kills it
      dies       KM-MX-2   –  kill-mode/a/Mode=mixed
      dies-soon  KM-MX-2   3  kill-mode/a/Mode=mixed

    by hand      2 killed under every reading, 0 unless a reading allows them, 0 that do nothing else
    a hunt       kills 1 of the 2 that die under every reading within 500 worlds (50.0 %)"
  `);
});

test('shows one mutant with every case that kills it', () => {
  expect([dies, readOtherwise, fickle, idle, odd].map(renderMutant).join('\n\n')).toMatchInlineSnapshot(`
    "dies: signals everybody

    should break KM-MX-2; dies under every reading; a hunt needs more worlds than were tried

    Killed in 2 cases, with the rules that fail:
      kill-mode/a/Mode=mixed  KM-MX-2 PROC-1
      send-sighup/c           SH-1  under literal only

    read-otherwise/restart: sends no SIGHUP

    should break SH-1; dies under literal, and is allowed wherever it does where AMB-16=not-in-restart

    Killed in 1 case, with the rules that fail:
      send-sighup/c  SH-1

    fickle: does nothing else

    should break SH-2; is allowed by some reading wherever it dies under literal; contradicts itself in kill-mode/b and world 7, where readings of AMB-11 part

    No case of the suite kills it.

    idle: does nothing else

    should break SH-2; does nothing else in 2304 worlds up to tiny

    No case of the suite kills it.

    odd: does nothing else

    should break SH-2; UNEXPLAINED: no one reading allows what it does in world 7

    No case of the suite kills it."
  `);
});
