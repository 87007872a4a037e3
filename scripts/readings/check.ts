import { sentenceIds } from '../../spec/page/sentence-id.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import type { AmbiguityFile } from './ambiguity-file.ts';
import type { Path, ShapeProblem } from './shape.ts';

/** The page's text is not ours: a file may quote this many words of it. */
const quotedWordCountMax = 15;

const noSuch = (what: string, word: string, candidates: readonly string[]): string => {
  const meant = didYouMean(word, candidates);
  return `no such ${what}: "${word}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
};

const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);

/** What is wrong with a well-shaped file, taken alone. */
export const checkFile = (file: AmbiguityFile, path: string): readonly ShapeProblem[] => {
  const problems: ShapeProblem[] = [];
  const report = (where: Path, message: string): void => void problems.push({ path: where, message });
  if (!path.endsWith(`${file.id}.yaml`)) report(['id'], `${file.id} must stand in ${file.id}.yaml`);
  if ((file.kind === 'silent') !== (file.place !== undefined)) {
    report(['kind'], 'a silence, and nothing else, names the place where words are missing');
  }
  if ((file.shows === 'trace') === (file.why !== undefined)) {
    report(['shows'], 'why it does not show on a trace is said exactly where it does not');
  }
  const quotedWordCount = (file.wording ?? []).join(' ').split(/\s+/).length;
  if (quotedWordCount > quotedWordCountMax) {
    report(['wording'], `${quotedWordCount} words are quoted, and ${quotedWordCountMax} are the most`);
  }
  for (const [index, sentence] of file.sentences.entries()) {
    if (!isSentence(sentence)) report(['sentences', index], noSuch('sentence', sentence, sentenceIds));
  }
  if (file.place !== undefined && !file.sentences.includes(file.place.sentence)) {
    report(['place', 'sentence'], `"${file.place.sentence}" is not among the sentences named`);
  }
  file.choices.forEach((choice, index) => problems.push(...checkChoice(file, choice, ['choices', index])));
  return problems;
};

const isSentence = (id: string): boolean => sentenceIds.some((each) => each === id);

const checkChoice = (
  file: AmbiguityFile,
  choice: AmbiguityFile['choices'][number],
  path: Path,
): readonly ShapeProblem[] => {
  const problems: ShapeProblem[] = [];
  const report = (where: Path, message: string): void => void problems.push({ path: [...path, ...where], message });
  const alone = file.choices.length === 1;
  if (alone ? choice.id !== file.id : !choice.id.startsWith(`${file.id}/`)) {
    report(['id'], `expected "${file.id}${alone ? '' : '/…'}", found "${choice.id}"`);
  }
  if (!alone && choice.about === undefined) report([], 'one choice among several says what it is about');
  const slugs = choice.readings.map(({ id }) => id);
  for (const slug of repeated(slugs)) report(['readings'], `two readings are called "${slug}"`);
  if (!slugs.includes(choice.literal.reading)) {
    report(['literal', 'reading'], noSuch('reading', choice.literal.reading, slugs));
  }
  choice.readings.forEach((reading, index) => {
    const wider = reading.narrowerThan;
    if (wider !== undefined && (wider === reading.id || !slugs.includes(wider))) {
      report(['readings', index, 'narrowerThan'], noSuch('other reading', wider, slugs));
    }
    if (file.shows === 'trace' && reading.effect.length === 0) {
      report(['readings', index, 'effect'], 'what shows on a trace has an effect');
    }
  });
  return problems;
};

/** What is wrong with well-formed files taken together, as lines that name the file's id. */
export const checkRegister = (files: readonly AmbiguityFile[]): readonly string[] => {
  const choices = files.flatMap((file) => file.choices);
  const problems = [
    ...repeated(files.map(({ id }) => id)).map((id) => `${id}: two files have this id`),
    ...repeated(choices.map(({ id }) => id)).map((id) => `${id}: two choices have this id`),
  ];
  const literal = new Map(choices.map((choice) => [choice.id, choice.literal.reading]));
  for (const choice of choices) {
    for (const reading of choice.readings) {
      for (const then of reading.implies ?? []) {
        const target = choices.find(({ id }) => id === then.choice);
        const at = `${choice.id}=${reading.id} implies ${then.choice}`;
        if (target === undefined) {
          problems.push(`${at}: ${noSuch('choice', then.choice, [...literal.keys()])}`);
          continue;
        }
        const slugs = target.readings.map(({ id }) => id);
        for (const slug of then.readings) {
          if (!slugs.includes(slug)) problems.push(`${at}: ${noSuch('reading', slug, slugs)}`);
        }
        if (choice.literal.reading === reading.id && !then.readings.includes(target.literal.reading)) {
          problems.push(`${at}: but literal takes ${target.literal.reading} there`);
        }
      }
    }
  }
  return problems;
};
