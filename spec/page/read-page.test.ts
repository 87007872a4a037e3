import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageSentence } from './page-sentence.ts';
import { readPage } from './read-page.ts';

const madeUp = (name: string): string => readFileSync(join(import.meta.dirname, 'testing', name), 'utf8');

const sentencesOf = (source: string, isKnown?: (hash: string) => boolean): readonly PageSentence[] => {
  const page = readPage(source, isKnown);
  return page.status === 'read' ? page.sentences : [];
};

const fromRoff = sentencesOf(madeUp('made-up.5'));

test('reads the sentences of a page with their places', () => {
  expect(fromRoff.map(({ place, text }) => `${place} ${text}`)).toMatchInlineSnapshot(`
    [
      "heading.name name",
      "name.1.1 toaster.heat - How bread becomes toast",
      "heading.synopsis synopsis",
      "synopsis.1.1 slice.toast, bagel.toast",
      "heading.description description",
      "description.1.1 Toasters of all makes understand the settings below, which say how long a slice is heated and when it is let go.",
      "description.1.2 They stand in the [Slice] or [Bagel] section; see toaster.unit(5) and bread(7).",
      "description.1.3 Crumbs, e.g. those of last week, are nobody's business.",
      "description.2.1 Nothing here concerns jam (not even marmalade!).",
      "description.2.2 A toaster's lever is described elsewhere.",
      "heading.options options",
      "heat-mode.heading HeatMode=",
      "heat-mode.1.1 Chooses which sides are browned.",
      "heat-mode.1.2 One of both-sides, one-side, neither.",
      "heat-mode.2.1 With both-sides, the coils glow to the left and to the right (unless SaveCoils= forbids it).",
      "heat-mode.2.2 With neither, the slice merely rests; extraordinarily patient people recommend this (we don't!).",
      "heat-mode.2.3 Is it done?",
      "heat-mode.2.4 Look at it. toasterd will not tell.",
      "heat-mode.3.1 Heating begins at once.",
      "heat-mode.3.2 The lever goes up when: • the time given by BrownSec= is over (with HeatMode=: both-sides, one-side) • somebody pushes it (always) and the slice is offered to whoever stands nearest.",
      "heat-mode.3.3 See lever(2) for details.",
      "heat-mode.4.1 Two things must never be toasted: • Butter is not to be put in.",
      "heat-mode.4.2 • Forks are worse.",
      "heat-mode.5.1 Defaults to both-sides.",
      "heat-mode.6.1 Added in version 12.",
      "brown-sec.heading BrownSec=, TanSec=",
      "brown-sec.1.1 The time for which a slice is heated, as in toaster.time(7).",
      "brown-sec.1.2 Takes a time span.",
      "brown-sec.1.3 Defaults to "90".",
      "brown-sec.2.1 Added in version 12.",
      "save-coils.heading SaveCoils=",
      "save-coils.1.1 Takes a yes-or-no value.",
      "save-coils.1.2 Defaults to "no".",
      "save-coils.1.3 half(1) a slice counts as a slice.",
      "save-coils.2.1 Added in version 34.",
      "heading.see-also see also",
      "see-also.1.1 toaster(1), lever(2)",
    ]
  `);
});

test.each([
  ['the page as a text without lines', 'made-up.txt', 'rendered'],
  ['the web page', 'made-up.html', 'html'],
  ['what man prints, with bold and italics struck over', 'made-up.man.txt', 'rendered'],
  ['what man prints in ASCII', 'made-up.ascii.txt', 'rendered'],
  ['what man prints in 40 columns, justified and hyphenated', 'made-up.narrow.txt', 'rendered'],
  ['what a browser for terminals makes of the web page', 'made-up.browser.txt', 'rendered'],
  ['roff', 'made-up.5', 'roff'],
])('finds the same sentences in %s', (_, file, form) => {
  const known = new Set(fromRoff.map(({ hash }) => hash));
  expect(readPage(madeUp(file), (hash) => known.has(hash))).toEqual({
    status: 'read',
    form,
    name: 'toaster.heat',
    version: '34',
    sentences: fromRoff,
  });
});

test('finds the same sentences when lines end as on other systems, or the text begins with a mark', () => {
  const changed = ['made-up.txt', 'made-up.html', 'made-up.5', 'made-up.man.txt'].map((file) =>
    sentencesOf(`\ufeff${madeUp(file).replaceAll('\n', '\r\n')}`),
  );
  expect(changed).toEqual(changed.map(() => fromRoff));
});

test('sees every change of a word, in each form', () => {
  const edits = [
    ['made-up.txt', 'jam', 'Jam'],
    ['made-up.html', 'nobody', 'nobodys'],
    ['made-up.5', 'Butter is not', 'Butter is'],
    ['made-up.man.txt', 'somebody pushes', 'somebody  pulls'],
  ] as const;
  const changed = edits.map(([file, from, to]) =>
    sentencesOf(madeUp(file).replace(from, to)).flatMap(({ hash, place }, index) =>
      hash === fromRoff[index]?.hash ? [] : [place],
    ),
  );
  expect(changed).toEqual([['description.2.1'], ['description.1.3'], ['heat-mode.4.1'], ['heat-mode.3.2']]);
});

test('says why a text is no page', () => {
  const many = `Name\n\nmany - sentences\n\n${'One more. '.repeat(600)}`;
  expect([readPage(''), readPage('just some words\n'), readPage('<p>words</p>'), readPage(many)]).toEqual([
    { status: 'unreadable', form: 'rendered', reason: 'it has no section headings' },
    { status: 'unreadable', form: 'rendered', reason: 'it has no section headings' },
    { status: 'unreadable', form: 'html', reason: 'it has no section headings' },
    { status: 'unreadable', form: 'rendered', name: 'many', reason: 'it has more than 500 sentences' },
  ]);
});
