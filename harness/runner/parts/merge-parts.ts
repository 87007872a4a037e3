import { differing } from './differing.ts';
import type { Part, PartsFile, PartsHeader } from './part-file.ts';
import { partRange } from './part-range.ts';

/** A file of parts, under the name that messages call it by. */
export interface NamedParts {
  readonly name: string;
  readonly file: PartsFile;
}

/** Files of parts in one, or why they do not belong together. */
export type MergedParts =
  | { readonly ok: true; readonly file: PartsFile }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** The first thing in which two wholes differ, in words; `undefined` where they do not. */
export const otherWhole = (
  one: Pick<PartsHeader, 'whole' | 'count'>,
  other: Pick<PartsHeader, 'whole' | 'count'>,
): string | undefined => {
  const header = differing(one.whole, other.whole);
  if (header !== undefined) return header;
  return one.count === other.count ? undefined : `another number of worlds: ${other.count}, and not ${one.count}`;
};

const refuse = (message: string, hint: string): MergedParts => ({ ok: false, message, hint });

/**
 * Puts parts of one whole together. In which order and in how many steps makes no difference, and a part that is there
 * twice is taken once.
 */
export const mergeParts = (files: readonly NamedParts[]): MergedParts => {
  const [first] = files;
  if (first === undefined) return refuse('there is nothing to merge', 'name files of run --shard or hunt --shard');
  const { header } = first.file;
  const parts = new Map<number, { readonly part: Part; readonly name: string }>();
  for (const { name, file } of files) {
    const other = otherWhole(header, file.header);
    if (other !== undefined) return refuse(`${name} is of ${other} as in ${first.name}`, 'merge what belongs together');
    if (file.header.of !== header.of) {
      const cuts = `${first.name} was cut into ${header.of} parts, and ${name} into ${file.header.of}`;
      return refuse(`${cuts}: they overlap`, 'play all shards of one --shard …/N');
    }
    for (const part of file.parts) {
      const known = parts.get(part.part);
      if (known !== undefined && known.part.lines.join('\n') !== part.lines.join('\n')) {
        const which = `part ${part.part}/${header.of} is in ${known.name} and in ${name}`;
        return refuse(
          `${which}, and is not the same in both`,
          'an implementation that is not the same twice: run --repeat 2',
        );
      }
      parts.set(part.part, known ?? { part, name });
    }
  }
  const inOrder = [...parts.values()].map(({ part }) => part).toSorted((one, other) => one.part - other.part);
  return { ok: true, file: { header, parts: inOrder } };
};

/** The parts of a whole that are not there. */
export const missingParts = ({ header, parts }: PartsFile): readonly number[] => {
  const known = new Set(parts.map(({ part }) => part));
  return Array.from({ length: header.of }, (_, at) => at + 1).filter((part) => !known.has(part));
};

/** Parts that are named in a message; of more only the number is told. */
const namedMax = 8;

/** What is missing, in words: `2/8 (cases 60 to 119)`. */
export const missingWords = (file: PartsFile): string => {
  const missing = missingParts(file);
  const noun = 'worlds' in file.header.whole ? 'world' : 'case';
  const begin = 'worlds' in file.header.whole ? file.header.whole.worlds.from : 1;
  const named = missing.slice(0, namedMax).map((part) => {
    const { from, count } = partRange(file.header, part);
    const which = count === 1 ? `${noun} ${begin + from}` : `${noun}s ${begin + from} to ${begin + from + count - 1}`;
    return `${part}/${file.header.of} (${which})`;
  });
  const more = missing.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
};
