import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../spec/model/procedure.ts';
import { literal } from '../../spec/profiles/profile.ts';
import type { Rule } from '../../spec/rules/rule.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { rule } from '../../spec/rules/rules.ts';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import type { Bout } from './bout.ts';
import { compareBout, type Walkers } from './compare-bout.ts';
import { rulesWalker, twinWalker } from './walker.ts';

const secondUs = 1_000_000;

const stubborn = { when: { SIGTERM: [{ kind: 'ignore' }], SIGHUP: [{ kind: 'ignore' }] }, deeds: [] } as const;

const worldOf = (...lines: readonly string[]): World => ({
  unit: { name: 'x.service', text: `[Service]\nExecStart=/x\n${lines.join('\n')}\n`, dropIns: [] },
  initially: 'active',
  processes: { main: stubborn, worker: stubborn },
  commands: {},
  operations: [{ atUs: secondUs, op: 'stop' }],
  ties: defaultTies,
});

const boutIn = (world: World): Bout => ({
  world,
  about: '',
  profile: literal,
  performances: [{ performer: { by: 'reference' }, changes: 'all' }],
});

const bouts = [
  worldOf('SendSIGHUP=yes'),
  worldOf('KillMode=mixed', 'FinalKillSignal=SIGQUIT'),
  worldOf('KillMode=process'),
  worldOf('KillMode=none'),
  worldOf('SendSIGKILL=no'),
].map(boutIn);

const partedCount = (walkers?: Walkers): number =>
  bouts
    .flatMap((bout, index) => compareBout(bout, { seed: 1, index, share: 1 }, walkers))
    .filter(({ rules, twin }) => rules !== twin).length;

/** Has something done while a rule is another one. */
const whileChanged = <T>(id: RuleId, change: Partial<Rule>, run: () => T): T => {
  const changed: Rule = rule(id);
  const before = { ...changed };
  Object.assign(changed, change);
  try {
    return run();
  } finally {
    Object.assign(changed, before);
  }
};

test('the two agree in these worlds, on what was played and on every change of it', () => {
  expect(partedCount()).toBe(0);
});

describe('a rule that is wrong is noticed', () => {
  const following = rule('KS-5').follows ?? (() => undefined);
  const controlGroupFinal = rule('KM-CG-3').owes ?? (() => []);
  test.each<readonly [what: string, id: RuleId, change: Partial<Rule>]>([
    ['SIGCONT follows nothing', 'KS-5', { follows: () => undefined }],
    ['the hang-up follows nothing', 'SH-1', { follows: () => undefined }],
    ['mixed passes the main process by', 'KM-MX-1', { owes: () => [] }],
    [
      'the final signal is owed to the first target only',
      'KM-CG-3',
      { owes: (...asked) => controlGroupFinal(...asked).slice(0, 1) },
    ],
    ['the final signal is SIGABRT', 'FK-1', { names: () => ({ signal: 'SIGABRT', option: 'FinalKillSignal' }) }],
    [
      'what follows is only allowed',
      'KS-5',
      {
        follows: (...asked) => {
          const answer = following(...asked);
          return answer === undefined ? undefined : { ...answer, duty: 'licensed' };
        },
      },
    ],
  ])('%s', (_what, id, change) => {
    expect(whileChanged(id, change, () => partedCount())).toBeGreaterThan(0);
  });
});

/** The twin with a procedure in which something is otherwise. */
const changed = (change: (procedure: Procedure) => Partial<Procedure>): Walkers => ({
  rules: rulesWalker,
  twin: {
    ...twinWalker,
    begin: (...start) => {
      const course = twinWalker.begin(...start);
      return course.map((state) => ({
        ...state,
        procedure: { ...state.procedure, ...change(state.procedure) },
      }));
    },
  },
});

describe('a state machine that is wrong is noticed', () => {
  test.each<readonly [what: string, change: (procedure: Procedure) => Partial<Procedure>]>([
    ['it takes mixed for control-group', ({ mode }) => ({ mode: mode === 'mixed' ? 'control-group' : mode })],
    ['it takes none for process', ({ mode }) => ({ mode: mode === 'none' ? 'process' : mode })],
    ['it sends another final signal', () => ({ finalSignal: 'SIGABRT' })],
    ['it sends the final signal always', () => ({ sendsFinal: true })],
    ['it never hangs up', ({ kill }) => ({ kill: { ...kill, sendSighup: false } })],
    ['it waits one step longer', ({ spans }) => ({ spans: { ...spans, stop: 90 * secondUs + 1000 } })],
  ])('%s', (_what, change) => {
    expect(partedCount(changed(change))).toBeGreaterThan(0);
  });
});
