import { expect, test } from 'vitest';
import { checkPage } from './check-page.ts';
import { ledger } from './ledger.ts';
import type { PageSentence } from './page-sentence.ts';
import type { Sentence } from './sentence.ts';

/** The page that the ledger describes, as a reader would give it; its texts are not known, nor needed. */
const page: readonly PageSentence[] = ledger.map(({ id, kind, hash }) => ({
  place: id,
  text: kind === 'history' ? 'Added in version 1.' : `text of ${id}`,
  hash,
}));

const other = (place: string, text = `other text at ${place}`): PageSentence => ({ place, text, hash: `of ${text}` });

/** What departs, one line each. */
const departures = (sentences: readonly PageSentence[], known?: readonly Sentence[]): readonly string[] =>
  checkPage(sentences, known).sentences.flatMap((checked) => {
    switch (checked.status) {
      case 'match':
        return [];
      case 'missing':
      case 'no-history':
        return [`${checked.status} ${checked.id}`];
      case 'new':
        return [`new ${checked.found.place} after ${checked.after ?? 'nothing'}`];
      case 'moved':
      case 'differ':
        return [`${checked.status} ${checked.id} at ${checked.found.place}`];
    }
  });

const without = (...ids: readonly string[]): readonly PageSentence[] =>
  page.filter(({ place }) => !ids.includes(place));

test('matches every sentence of the page that the ledger describes', () => {
  expect(checkPage(page)).toEqual({
    status: 'same',
    sentences: ledger.map(({ id }, index) => ({ status: 'match', id, found: page[index] })),
  });
});

test('lists lines of history that a page lacks, without calling it different', () => {
  const history = ledger.filter(({ kind }) => kind === 'history').map(({ id }) => id);
  const old = without(...history);
  expect([departures(old), checkPage(old).status]).toEqual([history.map((id) => `no-history ${id}`), 'same']);
});

test('calls a changed sentence different, and names the one it stands for', () => {
  const changed = page.map((found) => (found.place === 'kill-mode.2.3' ? other('kill-mode.2.3') : found));
  expect([departures(changed), checkPage(changed).status]).toEqual([
    ['differ kill-mode.2.3 at kill-mode.2.3'],
    'different',
  ]);
});

test('lists what is missing and what is new', () => {
  const changed = without('kill-mode.3.1', 'send-sighup.1.2').flatMap((found) =>
    found.place === 'kill-signal.1.1' ? [found, other('kill-signal.1.2')] : [found],
  );
  expect(departures(changed)).toEqual([
    'missing kill-mode.3.1',
    'new kill-signal.1.2 after kill-signal.1.1',
    'missing send-sighup.1.2',
  ]);
});

test('follows a sentence to another place', () => {
  const moved = page.find(({ place }) => place === 'kill-mode.5.1');
  const changed = without('kill-mode.5.1').flatMap((found) =>
    found.place === 'kill-mode.1.2' && moved !== undefined ? [found, { ...moved, place: 'kill-mode.1.3' }] : [found],
  );
  expect(departures(changed)).toEqual(['moved kill-mode.5.1 at kill-mode.1.3']);
});

test('pairs changed sentences within their option, headings with headings, history with history', () => {
  const replaced = ['watchdog-signal.heading', 'watchdog-signal.1.1', 'watchdog-signal.1.2', 'watchdog-signal.2.1'];
  const changed = [
    ...page.slice(
      0,
      page.findIndex(({ place }) => place === replaced[0]),
    ),
    other('watch-signal.heading'),
    other('watch-signal.1.1'),
    other('watchdog-signal.1.5'),
    other('watchdog-signal.9.1', 'Added in version 2.'),
    ...page.slice(-2),
  ];
  expect(departures(changed)).toEqual([
    'missing watchdog-signal.heading',
    'differ watchdog-signal.1.1 at watchdog-signal.1.5',
    'missing watchdog-signal.1.2',
    'differ watchdog-signal.2.1 at watchdog-signal.9.1',
    'new watch-signal.heading after final-kill-signal.2.1',
    'new watch-signal.1.1 after final-kill-signal.2.1',
  ]);
});

test('finds everything missing in an empty page, and everything new in a ledger of nothing', () => {
  const missing = ledger.map(({ id, kind }) => `${kind === 'history' ? 'no-history' : 'missing'} ${id}`);
  expect([departures([]), departures(page.slice(0, 2), [])]).toEqual([
    missing,
    ['new heading.name after nothing', 'new name.1.1 after nothing'],
  ]);
});
