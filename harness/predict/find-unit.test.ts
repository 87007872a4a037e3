import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropInFolderNames } from './drop-ins.ts';
import { findUnit } from './find-unit.ts';
import { mountUnitName } from './unit-name.ts';
import { openUnitTree } from './unit-tree.ts';

const service = '[Service]\nExecStart=/bin/true\n';
const dropIn = '[Service]\nKillMode=mixed\n';

/** Three directories of a unit path, the first one first, and a folder of a user. What begins with `->` is a link. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'etc/override.service': service,
  'run/override.service': `${service}# hidden\n`,
  'etc/masked.service': '->/dev/null',
  'lib/masked.service': service,
  'lib/empty.service': '',
  'lib/linked.service': '->../home/linked-from.service',
  'lib/dangling.service': '->../home/nothing.service',
  'lib/real.service': service,
  'lib/alias.service': '->real.service',
  'etc/alias-of-alias.service': '->../lib/alias.service',
  'etc/gone.service': '->nobody.service',
  'etc/circle.service': '->circular.service',
  'etc/circular.service': '->circle.service',
  'lib/timer-alias.service': '->clock.timer',
  'lib/clock.timer': '[Timer]\n',
  'lib/clock.service': service,
  'lib/lonely.timer': '[Timer]\n',
  'lib/sys.target': '[Unit]\n',
  'lib/getty@.service': service,
  'lib/autovt@.service': '->getty@.service',
  'lib/x.scope': '[Scope]\n',
  'lib/data.mount': '[Mount]\n',

  'etc/real.service.d/20-b.conf': dropIn,
  'etc/alias.service.d/10-a.conf': dropIn,
  'etc/service.d/30-all.conf': dropIn,
  'lib/service.d/20-b.conf': dropIn,
  'lib/real.service.d/20-b.conf': dropIn,
  'lib/real.service.d/40-masked.conf': dropIn,
  'etc/real.service.d/40-masked.conf': '->/dev/null',
  'lib/real.service.d/readme.txt': '',
  'lib/real.service.d/.hidden.conf': dropIn,

  'lib/foo-bar-baz.service': service,
  'lib/foo-.service.d/1.conf': dropIn,
  'lib/foo-.service.d/2.conf': dropIn,
  'lib/foo-bar-.service.d/1.conf': dropIn,
  'run/foo-bar-baz.service.d/3.conf': dropIn,

  'lib/getty@.service.d/1.conf': dropIn,
  'lib/getty@.service.d/2.conf': dropIn,
  'lib/getty@tty1.service.d/1.conf': dropIn,
  'lib/autovt@tty1.service.d/5.conf': dropIn,

  'home/mine.service': service,
  'home/mine.service.d/b.conf': dropIn,
  'home/mine.service.d/a.conf': dropIn,
  'home/linked-from.service': service,
  'home/x.scope': '[Scope]\n',
  'home/own@.service': service,
  'home/own@.service.d/a.conf': dropIn,
  'home/own@one.service.d/a.conf': dropIn,
  'home/notes.txt': 'notes',
  'home/bytes.service': Uint8Array.of(0xff, 0xfe),
  'home/folder.service/x': '',
  'home/bad-drop-in.service': service,
  'home/bad-drop-in.service.d/a.conf': Uint8Array.of(0xff, 0xfe),
};

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'killspec-units-'));
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string' && content.startsWith('->')) symlinkSync(content.slice(2), file);
    else writeFileSync(file, content);
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What is found, with the names of files for their texts, and paths below the root. */
const found = (asked: string): unknown => {
  const tree = openUnitTree(['etc', 'run', 'lib', 'none'].map((name) => join(root, name)));
  const unit = findUnit(asked, { tree, cwd: join(root, 'home') });
  if (unit.status === 'mistake') {
    const { hint, ...rest } = unit;
    const below = hint?.replace(mountUnitName(root).replace('.mount', '-'), '');
    return { ...rest, ...(below === undefined ? {} : { hint: below }) };
  }
  if (unit.status !== 'found') return { ...unit, file: unit.file.replace(`${root}/`, '') };
  return [unit.name, ...unit.sources.map(({ file }) => file.replace(`${root}/`, ''))];
};

test.each<[asked: string, parts: readonly string[]]>([
  ['override', ['override.service', 'etc/override.service', 'lib/service.d/20-b.conf', 'etc/service.d/30-all.conf']],
  [
    'real.service',
    [
      'real.service',
      'lib/real.service',
      'etc/alias.service.d/10-a.conf',
      'etc/real.service.d/20-b.conf',
      'etc/service.d/30-all.conf',
    ],
  ],
  [
    'foo-bar-baz',
    [
      'foo-bar-baz.service',
      'lib/foo-bar-baz.service',
      'lib/foo-bar-.service.d/1.conf',
      'lib/foo-.service.d/2.conf',
      'lib/service.d/20-b.conf',
      'run/foo-bar-baz.service.d/3.conf',
      'etc/service.d/30-all.conf',
    ],
  ],
  [
    'getty@tty1',
    [
      'getty@tty1.service',
      'lib/getty@.service',
      'lib/getty@tty1.service.d/1.conf',
      'lib/getty@.service.d/2.conf',
      'lib/service.d/20-b.conf',
      'etc/service.d/30-all.conf',
      'lib/autovt@tty1.service.d/5.conf',
    ],
  ],
  ['linked', ['linked.service', 'lib/linked.service', 'lib/service.d/20-b.conf', 'etc/service.d/30-all.conf']],
  ['x.scope', ['x.scope', 'lib/x.scope']],
  ['data.mount', ['data.mount', 'lib/data.mount']],
  ['./mine.service', ['mine.service', './mine.service', './mine.service.d/a.conf', './mine.service.d/b.conf']],
  ['./own@one.service', ['own@one.service', './own@.service', './own@one.service.d/a.conf']],
  ['../lib/data.mount', ['data.mount', '../lib/data.mount']],
])('%s is read from its file and its drop-ins', (asked, parts) => {
  expect(found(asked)).toEqual(parts);
});

test.each(['mine.service', 'mine', 'own@one.service', 'bad-drop-in', 'folder', 'own@'])(
  '%s, which no installed unit is called, is the file in the folder',
  (name) => {
    expect(found(name)).toEqual(found(`./${name}${name.endsWith('.service') ? '' : '.service'}`));
  },
);

test('an installed unit goes before a file in the folder', () => {
  expect(found('x.scope')).toEqual(['x.scope', 'lib/x.scope']);
  expect(found('./x.scope')).toEqual(['x.scope', './x.scope']);
});

test.each(['alias', 'alias-of-alias.service'])('%s is another name of real.service, with all its drop-ins', (alias) => {
  expect(found(alias)).toEqual(found('real'));
});

test('an alias of a template has the same instances', () => {
  expect(found('autovt@tty1')).toEqual(found('getty@tty1'));
});

test.each<[asked: string, result: object]>([
  ['masked', { status: 'masked', name: 'masked.service', file: 'etc/masked.service', why: 'link' }],
  ['empty', { status: 'masked', name: 'empty.service', file: 'lib/empty.service', why: 'empty' }],
  ['../etc/masked.service', { status: 'masked', name: 'masked.service', file: '../etc/masked.service', why: 'link' }],
  ['getty@', { status: 'template', name: 'getty@.service', file: 'lib/getty@.service' }],
  ['./own@.service', { status: 'template', name: 'own@.service', file: './own@.service' }],
])('%s is there, and has no stop', (asked, result) => {
  expect(found(asked)).toEqual(result);
});

const others = 'systemd.kill(5) speaks of services, sockets, mounts, swaps and scopes';

test.each<[asked: string, code: string, message: string, hint?: string]>([
  ['raal', 'not-found', 'there is no unit raal.service', 'did you mean real.service?'],
  ['getty', 'not-found', 'there is no unit getty.service', 'did you mean getty@.service?'],
  ['nothing-like-it', 'not-found', 'there is no unit nothing-like-it.service'],
  ['notes.txt', 'not-found', 'there is no unit notes.txt.service', 'did you mean the file ./notes.txt?'],
  ['./real.service', 'not-found', './real.service is not there', 'without its path, real.service is a unit here'],
  ['./none.service', 'not-found', './none.service is not there'],
  ['circle', 'not-found', 'circle.service is a link to circular.service, which is not there'],
  ['gone', 'not-found', 'gone.service is a link to nobody.service, which is not there'],
  [
    'clock.timer',
    'other-type',
    'clock.timer is a timer: it has no processes to be killed',
    `${others}; did you mean clock.service?`,
  ],
  [
    'timer-alias',
    'other-type',
    'clock.timer is a timer: it has no processes to be killed',
    `${others}; did you mean clock.service?`,
  ],
  ['lonely.timer', 'other-type', 'lonely.timer is a timer: it has no processes to be killed', others],
  ['sys.target', 'other-type', 'sys.target is a target: it has no processes to be killed', others],
  [
    './notes.txt',
    'other-type',
    'notes.txt is no unit file that killspec knows',
    'its name must end in .service, .socket, .mount, .swap or .scope',
  ],
  ['./bytes.service', 'unreadable', './bytes.service is not a text file: it is not UTF-8'],
  [
    './folder.service',
    'unreadable',
    './folder.service is a directory',
    'the unit that mounts it is home-folder.service.mount',
  ],
  ['../lib/dangling.service', 'unreadable', '../lib/dangling.service is a link to a file that is not there'],
  ['./bad-drop-in.service', 'unreadable', './bad-drop-in.service.d/a.conf is not a text file: it is not UTF-8'],
])('%s is a mistake', (asked, code, message, hint) => {
  expect(found(asked)).toEqual({ status: 'mistake', code, message, ...(hint === undefined ? {} : { hint }) });
});

test('where no units are installed, that is said', () => {
  expect(findUnit('nginx', { tree: openUnitTree([]), cwd: root })).toEqual({
    status: 'mistake',
    code: 'not-found',
    message: 'there is no unit nginx.service',
    hint: 'no units are installed here; name a file, such as ./nginx.service',
  });
});

test('drop-ins are looked for from the unit’s own name to what it shares with others', () => {
  // As systemd 252 has it: `systemd-analyze verify` shows the drop-ins that it reads.
  expect(dropInFolderNames('foo-bar@x.service')).toEqual([
    'foo-bar@x.service.d',
    'foo-bar@.service.d',
    'foo-.service.d',
    'foo-@x.service.d',
    'foo-@.service.d',
  ]);
  expect(dropInFolderNames('-.mount')).toEqual(['-.mount.d']);
});
