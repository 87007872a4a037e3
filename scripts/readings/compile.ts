import { LineCounter, parseDocument } from 'yaml';
import type { SentenceId } from '../../spec/page/sentence-id.ts';
import type { Ambiguity, Choice, Implication } from '../../spec/readings/ambiguity.ts';
import { type AmbiguityFile, ambiguityFileShape } from './ambiguity-file.ts';
import { checkFile, checkRegister } from './check.ts';
import { renderModule } from './render.ts';
import type { Path, ShapeProblem } from './shape.ts';

/** A file of the register, as read. */
export interface RegisterFile {
  /** As messages should name it. */
  readonly path: string;
  readonly text: string;
}

/** The module's text, or what is wrong: lines `FILE:LINE:COLUMN: message`. */
export type Compilation =
  | { readonly status: 'ok'; readonly module: string }
  | { readonly status: 'bad'; readonly problems: readonly string[] };

type Loaded = { readonly file: AmbiguityFile } | { readonly problems: readonly string[] };

/** Compiles the files of the register, in the order of their ids, to the module `spec/readings/register.ts`. */
export const compileRegister = (files: readonly RegisterFile[]): Compilation => {
  const problems: string[] = [];
  const loaded: AmbiguityFile[] = [];
  for (const file of files) {
    const result = load(file);
    if ('problems' in result) problems.push(...result.problems);
    else loaded.push(result.file);
  }
  if (problems.length > 0) return { status: 'bad', problems };
  const sorted = loaded.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const clashes = checkRegister(sorted);
  if (clashes.length > 0) return { status: 'bad', problems: clashes };
  return { status: 'ok', module: renderModule(sorted.map(ambiguityFrom)) };
};

const load = ({ path, text }: RegisterFile): Loaded => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => `${at(error.pos[0])}: ${error.message.split('\n')[0]}`) };
  }
  const value: unknown = document.toJS();
  const place = (where: Path): string => {
    for (let depth = where.length; depth >= 0; depth -= 1) {
      const node: unknown = document.getIn(where.slice(0, depth), true);
      if (hasRange(node)) return at(node.range[0]);
    }
    return `${path}:1:1`;
  };
  const shown = (problem: ShapeProblem): string => `${place(problem.path)}: ${problem.message}`;
  const misshapen = ambiguityFileShape(value, []);
  if (misshapen.length > 0) return { problems: misshapen.map(shown) };
  const file = value as AmbiguityFile;
  const mistakes = checkFile(file, path);
  return mistakes.length > 0 ? { problems: mistakes.map(shown) } : { file };
};

const hasRange = (node: unknown): node is { readonly range: readonly [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);

const ambiguityFrom = (file: AmbiguityFile): Ambiguity => ({
  id: file.id,
  kind: file.kind,
  question: file.question,
  // Each has been found in the ledger.
  sentences: file.sentences as readonly SentenceId[],
  wording: file.wording ?? [],
  ...(file.place === undefined
    ? {}
    : { place: { sentence: file.place.sentence as SentenceId, missing: file.place.missing } }),
  choices: file.choices.map(choiceFrom),
  implications: file.choices.flatMap(implicationsFrom),
  shows: file.shows,
  ...(file.why === undefined ? {} : { why: file.why }),
  scenario: file.scenario,
  threads: file.threads ?? [],
  premises: file.premises ?? [],
});

const choiceFrom = (choice: AmbiguityFile['choices'][number]): Choice => ({
  id: choice.id,
  ...(choice.about === undefined ? {} : { about: choice.about }),
  readings: choice.readings.map(({ id, says, proposal, narrowerThan, effect }) => ({
    id,
    says,
    ...(proposal === undefined ? {} : { proposal }),
    ...(narrowerThan === undefined ? {} : { narrowerThan }),
    effect: effect.map((each) => ('act' in each ? { kind: 'act', ...each } : { kind: 'signal', ...each })),
  })),
  literal: choice.literal,
});

const implicationsFrom = (choice: AmbiguityFile['choices'][number]): readonly Implication[] =>
  choice.readings.flatMap((reading) =>
    (reading.implies ?? []).map((then) => ({ when: { choice: choice.id, reading: reading.id }, then })),
  );
