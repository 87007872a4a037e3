import { expect, test } from 'vitest';
import { loadUnit, unitSources } from '../../kernel/load-unit.ts';
import { worldOf } from './cases-fixture.ts';
import { whyUnplayable } from './playable.ts';
import { systemdRecipe } from './recipes/load-recipe.ts';
import { tinyRecipe } from './recipes/recipe-fixture.ts';

const why = (world: ReturnType<typeof worldOf>): string | undefined =>
  whyUnplayable(world, loadUnit(world.unit.name, unitSources(world.unit)), systemdRecipe().recipe);

const passive = { when: {}, deeds: [] };

test('an ordinary world can be played', () => {
  expect(why(worldOf('[Service]\nKillMode=mixed'))).toBeUndefined();
});

test.each([
  ['an unkillable process', worldOf('', { processes: { main: { ...passive, unkillable: {} } } })],
  ['a kernel thread', worldOf('', { processes: { main: passive, thread: { ...passive, kernelThread: true } } })],
  ['a process of another user', worldOf('', { processes: { main: { ...passive, protected: true } } })],
  ['a zombie', worldOf('', { processes: { main: { ...passive, zombie: true } } })],
  ['an order of ties', worldOf('', { ties: ['wake', 'process', 'operation'] })],
  ['a lack of memory', worldOf('', { operations: [{ atUs: 0, op: 'oom', process: 'main' }] })],
  ['freezing', worldOf('', { operations: [{ atUs: 0, op: 'freeze' }] })],
  ['no main process', worldOf('[Service]', { processes: { worker: passive } })],
  ['an empty scope', worldOf('[Scope]', { processes: {} }, 'x.scope')],
  ['processes of an earlier run', worldOf('', { initially: 'inactive', processes: { worker: passive } })],
])('%s cannot', (_, world) => {
  expect(why(world)).toEqual(expect.any(String));
});

test.each([
  [
    'a forking service without a main process',
    worldOf('[Service]\nType=forking\nGuessMainPID=no', { processes: { worker: passive } }),
  ],
  ['a service that remains after its exit', worldOf('[Service]\nRemainAfterExit=yes', { processes: {} })],
  ['a swap', worldOf('[Swap]', { processes: { left: passive } }, 'x.swap')],
  ['a socket', worldOf('[Socket]', { processes: { left: passive } }, 'x.socket')],
])('%s can', (_, world) => {
  expect(why(world)).toBeUndefined();
});

test.each([
  ['a type of service', worldOf('[Service]\nType=forking\nPIDFile=/run/x', {}), 'Type=forking'],
  ['a setting', worldOf('[Service]\nExecStart=/x\nRestart=always'), 'Restart='],
  ['a command', worldOf('[Service]\nExecStart=/x\nExecStop=/bin/x'), 'ExecStop='],
  [
    'a watchdog',
    worldOf('[Service]\nExecStart=/x', { operations: [{ atUs: 0, op: 'watchdog' }] }),
    'nothing can be told',
  ],
  [
    'an operation',
    worldOf('[Service]\nExecStart=/x', { operations: [{ atUs: 0, op: 'restart' }] }),
    'no command for restart',
  ],
])('%s that a manager does not know cannot', (_, world, said) => {
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  expect(whyUnplayable(world, unit, tinyRecipe())).toContain(said);
  expect(why(world)).toBeUndefined();
});

test('what a manager knows can', () => {
  const world = worldOf('[Unit]\nDescription=x\n[Service]\nType=simple\nKillMode=mixed\nRestartKillSignal=SIGHUP');
  expect(whyUnplayable(world, loadUnit(world.unit.name, unitSources(world.unit)), tinyRecipe())).toBeUndefined();
});
