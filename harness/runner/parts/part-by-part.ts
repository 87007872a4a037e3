import { createHash } from 'node:crypto';
import type { HuntHeader } from '../hunt/hunt-file.ts';
import { compose, composeHunt, type HuntComposition, readHuntLine, type Whole } from './compose.ts';
import type { Part, PartsFile, PartsHeader } from './part-file.ts';

const hashOf = ({ lines }: Part): string => {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
};

/**
 * Makes the whole of a hunt while its parts are read, in their order, so that a long one of many parts has room in memory:
 * of a part only a hash is kept, by which it is known again. The parts of a run, all of which its whole holds, are kept.
 */
export class PartByPart {
  #hunt: HuntComposition | undefined;
  #next = 1;

  /** Takes what was read, and gives back what is to be merged in its place: it tells parts apart, and is not to be written. */
  take({ header, parts }: PartsFile): PartsFile {
    return 'worlds' in header.whole
      ? { header, parts: parts.map((part) => this.#takePart(header.whole, part)) }
      : { header, parts };
  }

  #takePart(header: PartsHeader['whole'], part: Part): Part {
    if (part.part === this.#next) {
      this.#next += 1;
      this.#hunt ??= composeHunt(header as HuntHeader);
      for (const line of part.lines) this.#hunt.take(readHuntLine(line));
    }
    return { ...part, lines: [hashOf(part)] };
  }

  /** The whole, once all of its parts were taken and merged to this. */
  whole(merged: PartsFile): Whole {
    return this.#hunt === undefined ? compose(merged) : this.#hunt.whole();
  }
}
