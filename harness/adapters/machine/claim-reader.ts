import type { Claim } from '../../../spec/vocabulary/trace.ts';
import type { Recipe } from './recipes/recipe.ts';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** `{unit}` stands for the unit's name, `*` for anything. */
const patternOf = (line: string, unitName: string): RegExp =>
  new RegExp(
    `^${line
      .split('*')
      .map((part) => escaped(part.replaceAll('{unit}', unitName)))
      .join('.*')}$`,
  );

/** What lines of the kernel's log say of a unit's state, by the words that a recipe has for it. */
export const claimReader = (log: Recipe['log'], unitName: string): ((text: string) => Claim | undefined) => {
  const patterns = (Object.entries(log ?? {}) as [Claim, readonly string[]][]).flatMap(([claim, lines]) =>
    lines.map((line) => ({ claim, pattern: patternOf(line, unitName) })),
  );
  return (text) => patterns.find(({ pattern }) => pattern.test(text))?.claim;
};
