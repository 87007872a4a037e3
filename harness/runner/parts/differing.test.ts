import { expect, test } from 'vitest';
import { literal } from '../../../spec/profiles/profile.ts';
import { drawnFrom, exhausted } from '../../generators/world-source.ts';
import { type HuntHeader, huntFormat } from '../hunt/hunt-file.ts';
import { differing } from './differing.ts';

const header: HuntHeader = {
  format: huntFormat,
  killspec: '0.1.0',
  suite: 1,
  worlds: { ...drawnFrom(4), from: 0 },
  implementation: { name: 'mine', version: '1' },
  profile: literal,
};

const drawn = drawnFrom(4);

test.each<[Partial<HuntHeader>, string | undefined]>([
  [{}, undefined],
  [{ suite: 2 }, 'another set of rules: 2, and not 1'],
  [{ implementation: { name: 'mine', version: '2' } }, 'another implementation: mine 2, and not mine 1'],
  [{ profile: { ...literal, name: 'other' } }, 'another profile: other, and not literal'],
  [{ profile: { ...literal, choices: {} } }, 'another profile that is called literal, too'],
  [{ invariant: 'ab12'.repeat(16) }, 'another invariant: ab12ab12, and not none'],
  [{ worlds: { ...drawnFrom(3), from: 0 } }, 'another seed: 3, and not 4'],
  [{ worlds: { ...drawn, from: 7 } }, 'another first world: 7, and not 0'],
  [{ worlds: { ...drawn, version: 1, from: 0 } }, `another version of the worlds: 1, and not ${drawn.version}`],
  [{ worlds: { ...exhausted('tiny'), from: 0 } }, 'another kind of worlds: exhausted, and not drawn'],
])('says in what two headers differ, and what each has: %j', (change, words) => {
  expect(differing(header, { ...header, ...change })).toBe(words);
});
