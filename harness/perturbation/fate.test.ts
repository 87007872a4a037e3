import { expect, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { cellName, cells } from './cells.ts';
import { acceptanceWithin, type Course, courseOf } from './course.ts';
import { explainOwn } from './explain-own.ts';
import { type Fate, fateOf } from './fate.ts';
import { freedomNames } from './freedom.ts';
import { worldOfCell } from './listed-worlds.ts';
import { makerNamed } from './maker.ts';
import { nameReadings } from './name-readings.ts';
import { type Perturbation, perturbations, type SignalEvent } from './perturb.ts';

/** What a maker makes of a world of a cell, followed under its profile and under `open`. */
const followed = (name: string, number: number, maker: string): { readonly own: Course; readonly all: Course } => {
  const cell = cells.find((one) => cellName(one) === name);
  const made = makerNamed(maker);
  if (cell === undefined || made === undefined) throw new Error(`there is no ${name}, or no ${maker}`);
  const world = worldOfCell(cell, number);
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const trace = made.play(world);
  return { own: courseOf(trace, made.profile, unit), all: courseOf(trace, open, unit) };
};

const told = (fate: Fate): string => {
  if (fate.status === 'refused') return 'refused';
  if (fate.status === 'unexplained') return `unexplained: ${fate.why}`;
  return `${fate.status}: ${freedomNames(fate.freedoms)}`;
};

const fateIn = (name: string, number: number, maker: string, about: string): string => {
  const { own, all } = followed(name, number, maker);
  const change = perturbations(own.trace).find((one) => one.about === about);
  if (change === undefined) throw new Error(`nothing is changed so: ${about}`);
  return told(fateOf(own, all, change));
};

const stop = 'control-group service stop';

test.each([
  ['a debt', stop, 0, 'literal', 'SIGTERM to main at 10 s dropped', 'refused'],
  [
    'an order that nothing asks for',
    stop,
    0,
    'literal',
    'SIGKILL to main at 15 s after SIGKILL to worker at 15 s',
    'here: order among equals',
  ],
  [
    'an order of final signals that nothing came before',
    stop,
    33,
    'AMB-34=applied',
    'SIGKILL to main at 15 s after SIGKILL to worker at 15 s',
    'here: order among equals',
  ],
  [
    'an order that the profile asks for, and another does not',
    stop,
    3,
    'AMB-38=main-first',
    'SIGQUIT to main at 15 s after SIGQUIT to worker at 15 s',
    'elsewhere: AMB-38=unordered',
  ],
  [
    'a debt to who goes at that instant',
    stop,
    40,
    'literal',
    'SIGQUIT to worker at 15 s dropped',
    'here: order among equals: who comes or goes at that instant',
  ],
  [
    'a debt that another reading does not know',
    'control-group service watchdog',
    0,
    'literal',
    'SIGABRT to worker at 10 s dropped',
    'elsewhere: AMB-32=main-only',
  ],
  [
    'a debt that either of two readings does not know',
    'control-group mount stop',
    6,
    'literal',
    'SIGKILL to b at 15 s dropped',
    'elsewhere: AMB-03=no-timeout or AMB-39=helper-only',
  ],
  [
    'a signal for which two readings have to be taken together',
    'mixed service stop',
    36,
    'literal',
    'SIGHUP to main at 10 s sent to worker',
    ['elsewhere: (AMB-17=whole-group-mixed with AMB-19=one)', '(AMB-17=whole-group with AMB-19=one)'].join(' or '),
  ],
  [
    'a signal once everybody has gone',
    'control-group service start',
    0,
    'literal',
    'SIGUSR2 to outsider at 30 s out of nowhere',
    'here: outside the stop, however AMB-75 is read',
  ],
  [
    'a signal while no stop is under way',
    'control-group service reload',
    0,
    'literal',
    'SIGUSR2 to main at 10 s out of nowhere',
    'here: outside the stop, however AMB-75 is read',
  ],
])('names what excuses a change: %s', (_says, cell, world, maker, about, expected) => {
  expect(fateIn(cell, world, maker, about)).toBe(expected);
});

const signalIn = ({ own }: { readonly own: Course }, text: string): SignalEvent => {
  const found = own.trace.events.find(
    (event): event is SignalEvent => event.kind === 'signal' && `${event.signal} to ${event.to}` === text,
  );
  if (found === undefined) throw new Error(`there is no ${text}`);
  return found;
};

/** What would be a hole in the rules: a change that is accepted, for the trace is what it was. */
const accepted = (own: Course, change: Partial<Perturbation>): Perturbation => ({
  kind: 'drop',
  about: 'nothing of the kind',
  trace: own.trace,
  removed: [],
  added: [],
  ...change,
});

test('an accepted change has no name where a debt is not paid, or a signal pays a debt', () => {
  const stopped = followed(stop, 0, 'literal');
  const debt = signalIn(stopped, 'SIGTERM to main');
  expect(explainOwn(stopped.own, stopped.all, accepted(stopped.own, { removed: [debt] }))).toEqual([]);
  expect(explainOwn(stopped.own, stopped.all, accepted(stopped.own, { added: [debt] }))).toEqual([]);
});

test('signals of two passes are no equals, nor are those of one pass that come to different things', () => {
  const stopped = followed(stop, 0, 'literal');
  const swap = (one: string, other: string): Perturbation =>
    accepted(stopped.own, { kind: 'swap', swapped: [signalIn(stopped, one), signalIn(stopped, other)] });
  expect(explainOwn(stopped.own, stopped.all, swap('SIGTERM to main', 'SIGKILL to worker'))).toEqual([]);
  const { own, all } = followed(stop, 0, 'literal');
  const [first, second] = [signalIn({ own }, 'SIGTERM to main'), signalIn({ own }, 'SIGTERM to worker')];
  const shorter = { ...own.trace, events: own.trace.events.filter((event) => event !== second) };
  const lost = accepted(own, { kind: 'swap', swapped: [first, second], trace: shorter });
  expect(explainOwn(own, all, lost)).toEqual([]);
});

test('what no reading excuses is not named after one', () => {
  const { own, all } = followed(stop, 0, 'literal');
  const acceptance = { status: 'accepted', assignments: [{ 'AMB-06': ['again'] }] } as const;
  const dropped = perturbations(own.trace).find(({ about }) => about === 'SIGTERM to main at 10 s dropped');
  if (dropped === undefined) throw new Error('there is no such change');
  expect(nameReadings(all, dropped.trace, own.profile, acceptance)).toEqual({
    status: 'nameless',
    why: 'no readings that the profile does not take are enough',
  });
});

test('a name that is given holds: taken alone it accepts, excluded it refuses', () => {
  const { own, all } = followed('control-group mount stop', 6, 'literal');
  const dropped = perturbations(own.trace).find(({ about }) => about === 'SIGKILL to b at 15 s dropped');
  if (dropped === undefined) throw new Error('there is no such change');
  const under = (choices: Readonly<Record<string, readonly string[]>>): string =>
    acceptanceWithin(all, { ...own.profile, choices: { ...own.profile.choices, ...choices } }, dropped.trace).status;
  expect([
    under({}),
    under({ 'AMB-03': ['no-timeout'] }),
    under({ 'AMB-39': ['helper-only'] }),
    acceptanceWithin(all, { ...open, choices: { 'AMB-03': ['timeout-sec'], 'AMB-39': ['group'] } }, dropped.trace)
      .status,
  ]).toEqual(['refused', 'accepted', 'accepted', 'refused']);
});
