import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dossierDocument } from '../../reports/dossier/dossier-document.ts';
import { toMarkdown } from '../../reports/dossier/to-markdown.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import { sentenceOf } from '../../spec/page/sentence-by-id.ts';
import { premiseOf } from '../../spec/readings/premises.ts';
import { type AmbiguityId, register } from '../../spec/readings/register.ts';
import { readingPairs } from '../distinguish/reading-pairs.ts';
import { gatherDossier } from '../dossier/gather-dossier.ts';
import { captured, folderWith } from './captured.ts';

const versions = ['systemd-247', 'systemd-252', 'systemd-254', 'systemd-257', 'systemd-262'];

const sections = [
  'The place in the page',
  'The readings',
  'Where the readings part',
  'What implementations do',
  'What other sentences and pages say',
  'Discussions',
  'Proposed wordings',
  'To see it oneself',
];

const ambiguityOf = (id: AmbiguityId) => {
  const found = register.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

/** What Markdown makes of a text is the text, once its escapes are taken out. */
const plain = (markdown: string): string => markdown.replaceAll(/\\([\\*_<>[\]|~#+-])/g, '$1');

const sectionOf = (text: string, title: string): string => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

const written = captured(['dossier', 'AMB-16']);

const dossier = async (): Promise<string> => {
  const { code, stdout, stderr } = await written;
  expect([code, stderr]).toEqual([0, '']);
  return plain(stdout);
};

/** What is said of a point but for what implementations do. */
const withoutPractice = async (id: AmbiguityId): Promise<string> =>
  plain(toMarkdown(dossierDocument(await gatherDossier(ambiguityOf(id), [], []))));

/** Everything that a reader is to find, by where; what is missing. */
const missingIn = (text: string, id: AmbiguityId): readonly string[] => {
  const ambiguity = ambiguityOf(id);
  const readings = ambiguity.choices.flatMap((choice) => choice.readings);
  const wanted: readonly (readonly [section: string, text: string])[] = [
    ...ambiguity.sentences
      .map(sentenceOf)
      .flatMap((sentence) => [
        ['The place in the page', describePlace(sentence)] as const,
        ['The place in the page', sentence.paraphrase] as const,
      ]),
    ...ambiguity.wording.map((words) => ['The place in the page', `“${words}”`] as const),
    ...readings.map(({ id: reading, says }) => ['The readings', `\`${reading}\`: ${says}`] as const),
    ...readingPairs(ambiguity).map(
      ({ readings: [one, other] }) => ['Where the readings part', `\`${one}\` and \`${other}\``] as const,
    ),
    ...['reference', ...versions].map((name) => ['What implementations do', `| \`${name}\` |`] as const),
    ...ambiguity.choices.map(
      ({ literal }) => ['What other sentences and pages say', `\`${literal.reading}\``] as const,
    ),
    ...ambiguity.premises.map((premise) => ['What other sentences and pages say', premiseOf(premise).says] as const),
    ...ambiguity.threads.map((thread) => ['Discussions', `${thread}: https://github.com/`] as const),
    ...readings.flatMap(({ proposal }) => (proposal === undefined ? [] : [['Proposed wordings', proposal] as const])),
    ['To see it oneself', `npx killspec distinguish ${id}`],
  ];
  return [
    ...sections.filter((title) => sectionOf(text, title).trim() === ''),
    ...wanted
      .filter(([title, part]) => !sectionOf(text, title).includes(part))
      .map(([title, part]) => `${title}: ${part}`),
  ];
};

/** Whatever would have a reader look into another file. */
const otherFiles = (text: string): readonly string[] =>
  text.match(/\]\((?!https:)[^)]*\)|\b[\w./-]+\.(?:yaml|md|ts|gz)\b|\.killspec\S*|\bscenarios\/\S*/g) ?? [];

test('a dossier holds every part, and needs no other file', async () => {
  const text = await dossier();
  expect([missingIn(text, 'AMB-16'), otherFiles(text)]).toEqual([[], []]);
});

test('readings are told apart by a unit file, what happens, and the timelines of both', async () => {
  const parted = sectionOf(await withoutPractice('AMB-78'), 'Where the readings part');
  expect(parted).toMatchInlineSnapshot(`
    "
    For every two of them, the shortest scenario in which one allows what the other refuses. A signal that is marked forbidden was sent though the refusing reading does not ask for it; one that was owed and is missing is marked so.

    ### \`signalled\` and \`every-remaining\`

    \`\`\`ini
    # x.service
    [Service]
    KillMode=process
    \`\`\`

    What happens: main, worker; stop at 0 s.

    \`signalled\` allows this, and \`every-remaining\` refuses it:

    \`\`\`text
      0 s   unit     stop requested
      0 s   main     SIGTERM SIGCONT                as owed
      0 s   main     dies of SIGTERM
      0 s   worker   SIGCONT                        owed, and not sent
    \`\`\`

    Because SIGCONT always follows right after the signal of KillSignal=, to the same process (KillSignal=, paragraph 2, first sentence), and the unit was to be stopped at 0 s, worker was owed SIGCONT at 0 s; however, it was not sent.

    \`every-remaining\` allows this, and \`signalled\` refuses it:

    \`\`\`text
      0 s   unit     stop requested
      0 s   worker   SIGCONT                        forbidden
      0 s   main     SIGTERM SIGCONT                as owed
      0 s   main     dies of SIGTERM
    \`\`\`

    Because under process, only the main process itself is killed (KillMode=, paragraph 2, third sentence), worker was owed nothing at 0 s; however, it was sent SIGCONT.
    "
  `);
});

test('what versions did is shown with its case, and how to see it again', async () => {
  const done = sectionOf(await dossier(), 'What implementations do');
  const shown = versions.filter((name) => done.includes(`--recording ${name}`));
  expect([shown, done.match(/### Case/g)?.length, done.match(/```ini/g)?.length]).toEqual([versions, 3, 3]);
});

test('a point that no trace shows says why', async () => {
  const text = await withoutPractice('AMB-50');
  expect(sectionOf(text, 'The readings')).toContain(ambiguityOf('AMB-50').why);
  expect(sectionOf(text, 'Where the readings part')).toContain('No scenario is known in which they differ on a trace.');
});

test('HTML is one file that links to nothing but discussions', async () => {
  const cwd = folderWith();
  const { code, stdout } = await captured(['dossier', 'amb-52', '-o', 'amb-52.html'], { cwd });
  const html = readFileSync(join(cwd, 'amb-52.html'), 'utf8');
  expect([code, stdout, html.startsWith('<!doctype html>')]).toEqual([0, 'AMB-52: amb-52.html\n', true]);
  const links = html.match(/(?:href|src)="[^"]*"/g) ?? [];
  expect(links.filter((link) => !link.startsWith('href="https://github.com/'))).toEqual([]);
});

test('what cannot be written, or is not there, is refused', async () => {
  const refusals = [];
  for (const argv of [['AMB-99'], ['AMB-16', '-o', 'amb-16.txt'], ['AMB-16', '-o', 'nowhere/amb-16.md']]) {
    const { code, stdout, stderr } = await captured(['dossier', ...argv]);
    refusals.push(`${code} ${stdout}${stderr.replace(/\/tmp\S*/g, '…').trimEnd()}`);
  }
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "2 killspec: there is no ambiguity AMB-99
      did you mean AMB-09?
    2 killspec: amb-16.txt ends neither in .md nor in .html
      the ending says which of the two it is to be
    2 killspec: there is no directory nowhere to write nowhere/amb-16.md to"
  `);
});

test('a sentence is proposed for every reading', () => {
  const lacking = register
    .flatMap(({ choices }) => choices)
    .flatMap(({ id, readings }) =>
      readings.filter(({ proposal }) => proposal === undefined).map((each) => `${id}=${each.id}`),
    );
  expect(lacking).toEqual([]);
});
