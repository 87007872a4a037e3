import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { proofs } from '../mutation/proofs.ts';
import { ledger } from '../../spec/page/ledger.ts';
import { installedPage } from './installed-page.ts';
import { type PageOptions, runPageCommand } from './page-command.ts';
import { loadPage } from './page-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'killspec-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const withoutFolder = (text: string): string => text.replaceAll(folder, 'DIR');

/** What the command writes, its temporary folder named DIR. */
const run = (options: PageOptions, env: NodeJS.ProcessEnv = {}) => {
  let out = '';
  let error = '';
  const io = {
    write: (text: string) => (out += text),
    writeError: (text: string) => (error += text),
    env,
    cwd: folder,
    columns: 100,
  };
  const code = runPageCommand(options, io);
  return { code, out: withoutFolder(out), error: withoutFolder(error) };
};

const page = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** Headings of the page, and words of ours in place of its own. */
const rewritten = page(
  'rewritten.txt',
  `Name

systemd.kill - another title

Options

KillMode=

Takes a value. Defaults to control-group.

See Also

foo(1)
`,
);

test('prints the ledger as a table', () => {
  const { code, out, error } = run({});
  const lines = out.split('\n');
  const shown = ledger.filter(({ id, kind }) => lines.some((line) => line.startsWith(`${id} `) && line.includes(kind)));
  expect([code, error, shown]).toEqual([0, '', ledger]);
  expect(lines.slice(0, 9).join('\n')).toMatchInlineSnapshot(`
    "systemd.kill(5), version 257: 63 sentences, 45 rules stand on them

    sentence                     kind        says
                                 rule        a mutant that breaks it, and a case in which it refuses
                                             this mutant

    heading.name                 heading     The section that names the page.
    name.1.1                     definition  The page is about configuring how processes are killed.
    "
  `);
  const about = lines.findIndex((line) => line.startsWith('kill-mode.2.2 '));
  expect(lines.slice(about, about + 5)).toMatchInlineSnapshot(`
    [
      "kill-mode.2.2                normative   Under mixed, only the main process gets SIGTERM, and the",
      "                                         whole rest of the group gets the SIGKILL that comes later.",
      "                             KM-MX-1     mixed-spares-main in kill-mode/forking-service",
      "                             KM-MX-2     mixed-to-all in kill-mode/daemon-reload-before",
      "                             KM-MX-3     mixed-final-to-main in",
    ]
  `);
  expect(lines.slice(-4)).toMatchInlineSnapshot(`
    [
      "33 sentences promise something: proven 33 under every reading, 0 under literal only",
      "30 promise nothing that could be broken: 12 give a title; 7 say since when; 5 advise, and bind",
      "nobody; 3 point to other pages; 3 say what something is about",
      "",
    ]
  `);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});

test('prints the ledger as JSON', () => {
  expect(JSON.parse(run({ json: true }).out)).toEqual({
    format: 'killspec-page/1',
    page: 'systemd.kill(5)',
    version: '257',
    sentences: ledger.map((sentence) =>
      sentence.rules.length === 0
        ? sentence
        : { ...sentence, proven: 'open', proofs: sentence.rules.map((rule) => ({ rule, proof: proofs[rule] })) },
    ),
  });
});

test('lists what a page says otherwise, and exits with 1', () => {
  const { code, out, error } = run({ check: rewritten });
  const lines = out.split('\n');
  expect([code, error]).toEqual([1, '']);
  expect(lines.slice(0, 12).join('\n')).toMatchInlineSnapshot(`
    "DIR/rewritten.txt: systemd.kill(5), read as rendered text

    differs  name.1.1 (Name, paragraph 1, first sentence)
      in our words  The page is about configuring how processes are killed.
      on this page  systemd.kill - another title

    missing  heading.synopsis (Synopsis, heading)
      in our words  The section that lists the unit files concerned.

    missing  synopsis.1.1 (Synopsis, paragraph 1, first sentence)
      in our words  Five kinds of unit files are concerned: .service, .socket, .mount, .swap and .scope.
    "
  `);
  expect(lines.slice(-3).join('\n')).toMatchInlineSnapshot(`
    "
    5 of 63 sentences match; 3 differ, 48 missing
    "
  `);
});

test('gives the result of a check as JSON', () => {
  const { code, out } = run({ check: rewritten, json: true });
  const { sentences, ...rest } = JSON.parse(out) as { readonly sentences: readonly { readonly status: string }[] };
  expect([code, rest]).toEqual([
    1,
    { format: 'killspec-page-check/1', file: 'DIR/rewritten.txt', form: 'rendered', status: 'different' },
  ]);
  expect(sentences.slice(0, 3)).toMatchInlineSnapshot(`
    [
      {
        "found": {
          "hash": "82a3537ff0dbce7e",
          "place": "heading.name",
          "text": "name",
        },
        "id": "heading.name",
        "status": "match",
      },
      {
        "found": {
          "hash": "2994d26fdfda2168",
          "place": "name.1.1",
          "text": "systemd.kill - another title",
        },
        "id": "name.1.1",
        "status": "differ",
      },
      {
        "id": "heading.synopsis",
        "status": "missing",
      },
    ]
  `);
});

test("shows a page's own sentences where it has them", () => {
  const { code, out } = run({ text: rewritten });
  const lines = out.split('\n').filter((line) => /^kill-mode\.(?:1\.1|5\.1)|^~/u.test(line));
  expect([code, lines]).toMatchInlineSnapshot(`
    [
      0,
      [
        "kill-mode.1.1                definition  ~ It decides in which way the processes of the unit are to",
        "kill-mode.5.1                default     Defaults to control-group.",
        "~ in our words: the page has no such sentence, or another one in its place",
      ],
    ]
  `);
});

test('refuses what is not the page with a message and exit code 2', () => {
  const bad: readonly PageOptions[] = [
    { check: join(folder, 'missing') },
    { check: folder },
    { text: page('binary', '\u0000\u0001') },
    { check: page('words', 'Nothing but words.\n') },
    { check: page('other', 'NAME\n\nsystemd.exec - other\n') },
    { check: page('foreign', 'BEZEICHNUNG\n\nsystemd.kill - tut\n') },
  ];
  const results = bad.map((options) => run(options));
  expect(results.map(({ code, out }) => [code, out])).toEqual(bad.map(() => [2, '']));
  expect(results.map(({ error }) => error).join('')).toMatchInlineSnapshot(`
    "killspec: DIR/missing is not there
    killspec: DIR is a directory, not a file
    killspec: DIR/binary is not a text file: it holds NUL bytes
    killspec: DIR/words is not a man page that killspec can read: it has no section headings (killspec reads systemd.kill(5) as rendered text, as roff and as HTML)
    killspec: DIR/other is the page of systemd.exec (expected systemd.kill(5))
    killspec: DIR/foreign has not one sentence of systemd.kill(5) (only the English page is known)
    "
  `);
});

test('the page installed on this machine says what the ledger says', ({ skip }) => {
  const file = installedPage(process.env);
  if (file === undefined) return skip('systemd.kill(5) is not installed on this machine, so it was not checked');
  if (loadPage(file, '/').status === 'problem') return skip(`${file} cannot be read, so it was not checked`);
  const { code, out, error } = run({ check: true }, process.env);
  // Where it differs, the whole list is the message.
  expect({ code, error, departures: code === 0 ? '' : out }).toEqual({ code: 0, error: '', departures: '' });
});
