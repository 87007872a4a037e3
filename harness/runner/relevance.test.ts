import { expect, test } from 'vitest';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import { relevance } from './relevance.ts';

const worldWith = (text: string): World => ({
  unit: { name: 'x.service', text: `[Service]\n${text}\n`, dropIns: [] },
  initially: 'active',
  processes: { main: { when: {}, deeds: [] } },
  commands: {},
  operations: [{ atUs: 0, op: 'stop' }],
  ties: defaultTies,
});

const signalOptions = ['KillSignal=', 'RestartKillSignal=', 'FinalKillSignal=', 'WatchdogSignal='];

const failsUnless = (line: RegExp) => (world: World) => Promise.resolve(!line.test(world.unit.text));

test.each([
  ['KillMode=none', 'KillMode='],
  ['KillSignal=SIGWINCH', 'KillSignal='],
  ['SendSIGKILL=no', 'SendSIGKILL='],
  ['FinalKillSignal=SIGINT', 'FinalKillSignal='],
])('what fails no more with %s depends on %s', async (line, option) => {
  const { doesNotMatter } = await relevance(worldWith(''), failsUnless(new RegExp(`^${line}$`, 'mu')));
  expect(doesNotMatter).not.toContain(option);
  expect(doesNotMatter).toHaveLength(7);
  expect(doesNotMatter).toContain('the number of other processes');
});

test('what it sets itself matters, and its signals are not tried for others: two that are the same are another thing', async () => {
  const isTwice = failsUnless(/SIGQUIT[^]*SIGQUIT/u);
  const { matters, doesNotMatter } = await relevance(worldWith('FinalKillSignal=SIGQUIT'), isTwice);
  expect(matters).toEqual(['FinalKillSignal=SIGQUIT']);
  expect(doesNotMatter).toEqual(expect.arrayContaining(signalOptions.filter((each) => each !== 'FinalKillSignal=')));
});

test('a yes of another option leaves nothing untried', async () => {
  const { doesNotMatter } = await relevance(worldWith('RemainAfterExit=yes'), failsUnless(/^SendSIGHUP=yes$/mu));
  expect(doesNotMatter).not.toContain('SendSIGHUP=');
});
