import { describePlace } from '../page/describe-place.ts';
import { sentenceOf } from '../page/sentence-by-id.ts';
import type { Ambiguity, AmbiguityKind, CanonStep, Choice } from './ambiguity.ts';
import { describeEffect } from './describe-effect.ts';
import { wrap } from './wrap.ts';

/** How to lay an explanation out. */
export interface ExplainOptions {
  /** Columns that a line may take; 100 if absent. */
  readonly width?: number;
  /** Whether to say what each reading comes to, decision point by decision point. */
  readonly withEffects?: boolean;
}

/** What each step of the canon by which `literal` is fixed says, by its number. */
export const canonSteps: Readonly<Record<CanonStep, string>> = {
  1: 'the words',
  2: 'no sentence is left void',
  3: 'the specific sentence beats the general',
  4: 'silence asks for no signal and no wait',
};

const kindNames: Readonly<Record<AmbiguityKind, string>> = {
  ambiguous: 'ambiguous (the words can be taken in several ways)',
  silent: 'silent (words are missing)',
  contradiction: 'contradiction (words stand against others)',
};

const shownHow: Readonly<Record<Ambiguity['shows'], string>> = {
  trace: 'on a trace',
  effect: 'by effect only',
  result: 'on results only',
  outside: 'outside of what worlds have',
};

/** The heads of the facts below the readings, and the column at which the facts begin. */
const factColumn = 13;
const slugColumnMin = 15;

/**
 * One ambiguity for people: its question, its readings, what `literal` takes and why, the words or where they are
 * missing, and what tells the readings apart. Lines end without blanks; the last has no line end.
 */
export const explainAmbiguity = (ambiguity: Ambiguity, options: ExplainOptions = {}): string => {
  const width = options.width ?? 100;
  const readings = ambiguity.choices.flatMap((choice) => [
    ...(ambiguity.choices.length === 1 && choice.about === undefined ? [] : ['', ...headOf(choice, width)]),
    ...readingLines(choice, width, options.withEffects === true),
    ...wrap(
      `literal takes ${choice.literal.reading} (${canonSteps[choice.literal.canon]}): ${choice.literal.why}`,
      width,
      { first: '  ', rest: '    ' },
    ),
  ]);
  const facts = factsOf(ambiguity).flatMap(([head, text]) =>
    wrap(text, width, { first: head.padEnd(factColumn), rest: ' '.repeat(factColumn) }),
  );
  return [...wrap(ambiguity.question, width), ...readings, '', ...facts].join('\n');
};

/** One line for each ambiguity, further ones where its question is long. */
export const listAmbiguities = (register: readonly Ambiguity[], options: { readonly width?: number } = {}): string =>
  register
    .flatMap(({ id, kind, question }) =>
      wrap(question, options.width ?? 100, { first: `${id}  ${kind.padEnd(13)}  `, rest: ' '.repeat(id.length + 17) }),
    )
    .join('\n');

const headOf = (choice: Choice, width: number): readonly string[] =>
  wrap(`${choice.id}${choice.about === undefined ? '' : `: ${choice.about}`}`, width);

const readingLines = (choice: Choice, width: number, withEffects: boolean): readonly string[] => {
  const column = Math.max(slugColumnMin, ...choice.readings.map(({ id }) => id.length + 4));
  return choice.readings.flatMap((reading) => [
    ...wrap(reading.says, width, { first: `  ${reading.id}`.padEnd(column), rest: ' '.repeat(column) }),
    ...(withEffects
      ? reading.effect.flatMap((effect) =>
          wrap(describeEffect(effect), width, { first: `${' '.repeat(column)}- `, rest: ' '.repeat(column + 2) }),
        )
      : []),
  ]);
};

const factsOf = (ambiguity: Ambiguity): readonly (readonly [head: string, text: string])[] => {
  const facts: [string, string][] = [['kind', kindNames[ambiguity.kind]]];
  if (ambiguity.wording.length > 0) facts.push(['words', ambiguity.wording.map((words) => `"${words}"`).join('; ')]);
  const { place } = ambiguity;
  if (place !== undefined) facts.push(['missing', `${place.missing} (${describePlace(sentenceOf(place.sentence))})`]);
  facts.push(['sentences', ambiguity.sentences.join(', ')]);
  for (const { when, then } of ambiguity.implications) {
    facts.push(['implies', `${when.choice} ${when.reading} leaves ${then.readings.join(' or ')} of ${then.choice}`]);
  }
  facts.push(['told apart', ambiguity.scenario.says]);
  if (ambiguity.scenario.case !== undefined) facts.push(['scenario', `scenarios/${ambiguity.scenario.case}`]);
  const because = ambiguity.why === undefined ? '' : `: ${ambiguity.why}`;
  facts.push(['shows', `${shownHow[ambiguity.shows]}${because}`]);
  if (ambiguity.premises.length > 0) facts.push(['premises', ambiguity.premises.join(', ')]);
  if (ambiguity.threads.length > 0) facts.push(['upstream', ambiguity.threads.join(', ')]);
  return facts;
};
