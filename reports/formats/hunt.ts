import type { HuntEnd, HuntSum } from '../../harness/runner/hunt/hunt-file.ts';
import type { HuntKind } from '../../harness/runner/hunt/hunt-sift.ts';
import type { WorldOrigin } from '../../harness/generators/world-source.ts';
import type { Suite } from '../../harness/suites/suites.ts';
import { plainSetting, plural, type Setting, tallyWords } from './console.ts';
import { printable } from './printable.ts';

/** Failures by their kind, those that come most often first. */
export const kindsOf = ({ kinds }: HuntSum): readonly HuntKind[] =>
  kinds.toSorted((one, other) => other.count - one.count);

/** The counts of a hunt in one line. */
export const renderHuntTally = (
  label: string,
  sum: HuntSum,
  noun: 'world' | 'generated world',
  { style }: Setting = plainSetting,
): string => {
  const broken =
    sum.brokenCount === 0 ? [] : [style.bad(`${plural(sum.brokenCount, 'breaks', 'break')} the invariant`)];
  return [
    printable(label),
    plural(sum.worldCount, noun, `${noun}s`),
    style.good(`${sum.counts.conformant} conformant`),
    ...tallyWords(sum.counts, style),
    ...broken,
  ].join('   ');
};

/** Kinds that are listed; the file of the hunt has all of them. */
const kindsMax = 20;

/** A line for each kind of failure: how often it came, and in which world first. */
export const renderHuntKinds = (kinds: readonly HuntKind[], { style }: Setting = plainSetting): string => {
  const lines = kinds.slice(0, kindsMax).map(({ status, manner, count, failures }) => {
    const [first] = failures;
    const what = status === 'nonconformant' ? manner : `${status}: ${manner}`;
    const where = `world ${first?.index ?? 0} (${first?.about ?? ''})`;
    return `${style.bad(`  ✗ ${String(count).padStart(6)}`)}  ${printable(what)}   first in ${where}`;
  });
  const more = kinds.length - lines.length;
  return [...lines, ...(more > 0 ? [`    and ${plural(more, 'kind', 'kinds')} more`] : [])].join('\n');
};

/** The last word on a hunt where its counts alone would mislead; empty where they do not. */
export const renderHuntEnd = (end: HuntEnd, { worldCount }: HuntSum): string =>
  end === 'interrupted' ? `interrupted after ${plural(worldCount, 'world', 'worlds')}: this is no result` : '';

/** How often each thing is to be found in the worlds that were played. */
export const renderDistribution = (counts: Readonly<Record<string, number>>): string => {
  const width = Math.max(0, ...Object.keys(counts).map((name) => name.length));
  return Object.entries(counts)
    .map(([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(8)}`)
    .join('\n');
};

/**
 * What a suite cannot keep as it was: the worlds, where this killspec draws others than the one that it is from. Empty
 * where they are the same.
 */
export const renderFrozen = (suite: Suite, origin: WorldOrigin): string => {
  const [word, frozen] =
    origin.kind === 'drawn' ? (['generator', suite.generator] as const) : (['scope', suite.scope] as const);
  if (frozen === origin.version) return '';
  const rules = `The rules are those of suite ${suite.suite}, the worlds are not`;
  return `\n${rules}: it had those of ${word} ${frozen}, and this killspec has those of ${origin.version} only.\n`;
};
