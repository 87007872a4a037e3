import { expect, test } from 'vitest';
import { worldOf } from './cases-fixture.ts';
import { systemdRecipe } from './recipes/load-recipe.ts';
import { tinyRecipe } from './recipes/recipe-fixture.ts';
import type { Recipe } from './recipes/recipe.ts';
import { writeCases } from './write-cases.ts';

const written = (world: ReturnType<typeof worldOf>, endUs = 60_000_000): string =>
  writeCases([{ world, endUs }], systemdRecipe().recipe)
    .flatMap((file) => (file.kind === 'file' ? [`== ${file.path}\n${Buffer.from(file.bytes).toString('utf8')}`] : []))
    .join('');

test('a forking service: its start command brings about the main process, whose children the others are', () => {
  const world = worldOf(
    '[Service]\nType=forking\nPIDFile=/run/x.pid\nExecStart=/x\nExecStop=-/bin/x stop\nKillMode=mixed',
    {
      processes: {
        main: { when: { SIGTERM: [{ kind: 'exit', afterUs: 1_000_000, status: 0 }] }, deeds: [] },
        worker: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] },
      },
      operations: [
        { atUs: 2_000_000, op: 'stop' },
        { atUs: 1_000_000, op: 'signal', to: 'worker', signal: 'SIGUSR1' },
      ],
    },
  );
  expect(written(world)).toMatchInlineSnapshot(`
    "== etc/systemd/system/k0-x.service
    [Service]
    Type=forking
    PIDFile=/run/x.pid
    ExecStart=/x
    ExecStop=-/bin/x stop
    KillMode=mixed
    == etc/systemd/system/k0-x.service.d/zz-killspec.conf
    [Unit]
    Description=k0-x.service
    DefaultDependencies=no
    [Service]
    NotifyAccess=all
    PIDFile=/run/killspec/0/main.pid
    ExecStart=
    ExecStart=/killspec play 0 ExecStart
    ExecStop=
    ExecStop=-/killspec play 0 ExecStop
    == cases/0/main
    on 15 1000000 exit 0
    == cases/0/main@1
    child worker
    first
    on 15 1000000 exit 0
    == cases/0/worker
    on 15 0 ignore
    == cases/0/worker@1
    first
    on 15 0 ignore
    == cases/0/ExecStart
    after 0 exit 0
    == cases/0/ExecStop
    after 0 exit 0
    == cases/0/ExecStart@1
    child main
    ready
    after 0 exit 0
    == cases/plan
    exec /usr/bin/systemctl --no-block start k0-x.service
    ready 1
    rest 1000
    at 1000000
    signal 0 10 worker
    at 2000000
    request 0 stop
    exec /usr/bin/systemctl --no-block stop k0-x.service
    at 60000000
    "
  `);
});

test('a scope: its texts stand in drop-ins, and its first process brings about the others', () => {
  const world = worldOf(
    '[Scope]\nTimeoutStopSec=5s',
    { processes: { one: { when: {}, deeds: [] }, two: { when: {}, deeds: [] } } },
    'x.scope',
  );
  expect(written(world)).toMatchInlineSnapshot(`
    "== etc/systemd/system/k0-x.scope.d/0.conf
    [Scope]
    TimeoutStopSec=5s
    == etc/systemd/system/k0-x.scope.d/zz-killspec.conf
    [Unit]
    Description=k0-x.scope
    DefaultDependencies=no
    [Scope]
    == cases/0/one
    == cases/0/one@1
    child two
    ready
    first
    == cases/0/two
    == cases/0/two@1
    first
    == cases/plan
    begin /usr/bin/systemd-run --quiet --scope --unit=k0-x.scope /killspec play 0 one
    ready 1
    rest 1000
    at 0
    request 0 stop
    exec /usr/bin/systemctl --no-block stop k0-x.scope
    at 60000000
    "
  `);
});

test('a mount: its helper brings about what is left in its group, and operations ask for its name in the machine', () => {
  const world = worldOf(
    '[Mount]\nWhat=/dev/sda1\nWhere=/x',
    {
      processes: { left: { when: {}, deeds: [] } },
      commands: { ExecUnmount: { when: {}, deeds: [{ kind: 'exit', afterUs: 9_000_000, status: 0 }] } },
      operations: [{ atUs: 0, op: 'restart' }],
    },
    'x.mount',
  );
  expect(written(world)).toMatchInlineSnapshot(`
    "== etc/systemd/system/k0-m.mount
    [Mount]
    What=/dev/sda1
    Where=/x
    == etc/systemd/system/k0-m.mount.d/zz-killspec.conf
    [Unit]
    Description=k0-m.mount
    DefaultDependencies=no
    [Mount]
    What=killspec
    Where=/k0/m
    Type=tmpfs
    == cases/0/left
    == cases/0/left@1
    first
    == cases/0/ExecMount
    after 0 exit 0
    == cases/0/ExecUnmount
    after 9000000 exit 0
    == cases/0/ExecRemount
    after 0 exit 0
    == cases/0/ExecMount@1
    child left
    ready
    after 0 exit 0
    == cases/plan
    exec /usr/bin/systemctl --no-block start k0-m.mount
    ready 1
    rest 1000
    at 0
    request 0 restart
    exec /usr/bin/systemctl --no-block restart k0-m.mount
    at 60000000
    "
  `);
});

test('the commands that have brought a unit up have succeeded before its case begins', () => {
  const hangs = { when: {}, deeds: [] };
  const world = worldOf('[Service]\nExecStartPre=/bin/prepare\nExecStart=/bin/main\nExecStop=/bin/stop', {
    commands: {
      ExecStartPre: hangs,
      'ExecStartPre#2': { when: {}, deeds: [{ kind: 'exit', afterUs: 5, status: 1 }] },
      ExecStop: hangs,
    },
  });
  const files = written(world)
    .split('== ')
    .filter((text) => text.startsWith('cases/0/Exec'));
  expect(files).toEqual([
    'cases/0/ExecStartPre\n',
    'cases/0/ExecStartPre@1\nafter 0 exit 0\n',
    'cases/0/ExecStart\nafter 0 exit 0\n',
    'cases/0/ExecStop\n',
    'cases/0/ExecStartPre@3\nafter 5 exit 1\n',
  ]);
  // Of a unit that is not active yet the world is told from the beginning.
  const inactive = written({ ...world, initially: 'inactive', processes: {} }).split('== ');
  expect(inactive.filter((text) => text.startsWith('cases/0/ExecStartPre'))).toEqual([
    'cases/0/ExecStartPre\n',
    'cases/0/ExecStartPre@2\nafter 5 exit 1\n',
  ]);
});

test('a recipe says where units are, how they are written, and what asks for what', () => {
  const world = worldOf('[Service]\nExecStart=/x', {
    unit: { name: 'x.service', text: '[Service]\nExecStart=/x', dropIns: ['[Service]\nKillMode=mixed'] },
  });
  const recipe = { ...tinyRecipe(), commands: new Map([...tinyRecipe().commands, ['load', ['/sbin/load', '{unit}']]]) };
  const files = writeCases(
    [world, world].map((each) => ({ world: each, endUs: 5 })),
    recipe as Recipe,
  );
  const wanted = ['etc/tiny/k0-x.service', 'cases/plan'];
  expect(
    files.flatMap((file) =>
      file.kind === 'file' && wanted.includes(file.path) ? [Buffer.from(file.bytes).toString('utf8')] : [],
    ),
  ).toMatchInlineSnapshot(`
    [
      "[Service]
    ExecStart=/x
    [Service]
    KillMode=mixed
    [Unit]
    Description=k0-x.service
    DefaultDependencies=no
    [Service]
    NotifyAccess=all
    ExecStart=
    ExecStart=/killspec play 0 main
    ",
      "exec /sbin/load k0-x.service
    exec /sbin/load k1-x.service
    exec /sbin/tiny start k0-x.service k1-x.service
    ready 2
    rest 1000
    at 0
    request 0 stop
    exec /sbin/tiny stop k0-x.service
    at 0
    request 1 stop
    exec /sbin/tiny stop k1-x.service
    at 5
    ",
    ]
  `);
  expect(files.filter(({ path }) => path.startsWith('etc/')).map(({ path }) => path)).toMatchInlineSnapshot(`
    [
      "etc/tiny",
      "etc/tiny/k0-x.service",
      "etc/tiny/k1-x.service",
    ]
  `);
});
