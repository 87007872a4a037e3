/**
 * The sentences of one normalised paragraph.
 *
 * A sentence ends at a full stop, question or exclamation mark that is followed by a blank and by something that can
 * begin a sentence. Marks within brackets end nothing ("killed (never!) at once"), unless the brackets hold the whole
 * sentence. Bullets end nothing either: what a list ends with decides, so a list of fragments belongs to the sentence
 * that introduces it, and a list of sentences is as many sentences.
 */
export const splitSentences = (paragraph: string): readonly string[] => {
  const sentences: string[] = [];
  let start = 0;
  let depth = 0;
  let opensWithBracket = false;
  for (let index = 0; index < paragraph.length; index += 1) {
    const character = paragraph.charAt(index);
    if (character === '(' || character === '[') {
      opensWithBracket ||= index === start;
      depth += 1;
    } else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    if (!isTerminator(character)) continue;
    const insideWhole = depth === 1 && opensWithBracket && /^["')\]]*\)/u.test(paragraph.slice(index + 1, index + 4));
    if (depth > 0 && !insideWhole) continue;
    const closing = /^["')\]]*/u.exec(paragraph.slice(index + 1, index + 4))?.[0].length ?? 0;
    const end = index + 1 + closing;
    if (paragraph.charAt(end) !== ' ' || !endsHere(paragraph, index, end + 1)) continue;
    sentences.push(paragraph.slice(start, end));
    start = end + 1;
    index = end;
    depth = 0;
    opensWithBracket = false;
  }
  const rest = paragraph.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
};

const isTerminator = (character: string): boolean => character === '.' || character === '!' || character === '?';

/** Whether the terminator at `index` ends its sentence, given what stands at `next`. */
const endsHere = (paragraph: string, index: number, next: number): boolean => {
  const before = paragraph.slice(Math.max(0, index - wordLengthMax), index);
  if (paragraph.charAt(index) === '.' && abbreviation.test(before)) return false;
  return sentenceStart.test(paragraph.slice(next, next + wordLengthMax));
};

/** How far to look around a full stop: longer than any abbreviation or program name. */
const wordLengthMax = 40;

/** Words whose full stop ends no sentence. ("etc." may, and is left to what follows it.) */
const abbreviation = /(?:^|[\s("'[])(?:e\.g|i\.e|cf|vs|resp|approx|viz|ca|incl|fig|sec)$/iu;

/**
 * What can begin a sentence: a capital, a digit, a quotation mark, a bracket or a bullet; or a word that is written in
 * small letters wherever it stands, such as systemd, kill(2) or a setting.
 */
const sentenceStart = /^(?:[\p{Lu}\d"'([•]|systemd\b|[\w.-]+\(\d|[\w.-]+=)/u;
