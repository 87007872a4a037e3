import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import { explainAmbiguity } from '../../spec/readings/explain.ts';
import { type AmbiguityId, type ChoiceId, choiceIds, register } from '../../spec/readings/register.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import { ledger } from '../../spec/page/ledger.ts';
import type { Sentence } from '../../spec/page/sentence.ts';
import { commonPoints } from '../../spec/rules/bearing.ts';
import { rules } from '../../spec/rules/rules.ts';
import type { Rule } from '../../spec/rules/rule.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { proofs } from '../mutation/proofs.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Followers } from './followers.ts';
import type { Io } from './io.ts';
import { meant } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';

/** The options of `killspec explain`. */
export interface ExplainCommandOptions {
  readonly json?: boolean;
}

/** What can be explained. */
type Subject =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'ambiguity'; readonly ambiguity: Ambiguity<AmbiguityId, ChoiceId> }
  | { readonly kind: 'sentence'; readonly sentence: Sentence };

const find = (word: string): Subject | undefined => {
  const same = (id: string): boolean => id.toLowerCase() === word.toLowerCase();
  const rule = rules.find(({ id }) => same(id));
  if (rule !== undefined) return { kind: 'rule', rule };
  const ambiguity = register.find(({ id, choices }) => same(id) || choices.some((choice) => same(choice.id)));
  if (ambiguity !== undefined) return { kind: 'ambiguity', ambiguity };
  const sentence = ledger.find(({ id }) => same(id));
  return sentence === undefined ? undefined : { kind: 'sentence', sentence };
};

const everyId = (): readonly string[] => [
  ...rules.map(({ id }) => id),
  ...register.map(({ id }) => id),
  ...choiceIds,
  ...ledger.map(({ id }) => id),
];

/** The ids that differ from a word in their last number only, or in both numbers of a sentence. */
const familyOf = (word: string): { readonly stem: string; readonly ids: readonly string[] } | undefined => {
  for (const ending of [/\d+$/, /\d+\.\d+$/]) {
    const stem = word.replace(ending, '').toLowerCase();
    const isOfFamily = (id: string): boolean =>
      id.toLowerCase().startsWith(stem) && ending.test(word) && /^[\d.]+$/.test(id.slice(stem.length));
    const ids = [...new Set(everyId().filter(isOfFamily))];
    if (ids.length > 0) return { stem, ids };
  }
  return undefined;
};

/** So many ids are listed; of more only the first and the last are told. */
const listedMax = 8;

// Numbers are left out here and there.
const rangeOf = (ids: readonly string[]): string => `there are ${ids.length}, from ${ids[0]} to ${ids.at(-1)}`;

/** What may have been meant by a word: between ids that differ in their number none is nearer than the others. */
const hintFor = (word: string): string => {
  const family = familyOf(word);
  const names = 'names are like KM-MX-2 (list --rules), AMB-17 (list --ambiguities), kill-mode.2.1 (page)';
  if (family === undefined) return meant(didYouMean(word, everyId())) ?? names;
  const { stem, ids } = family;
  const numberOf = (id: string): number => Number(id.slice(stem.length));
  const same = ids.find((id) => numberOf(id) === numberOf(word));
  return meant(same) ?? (ids.length <= listedMax ? `one of ${ids.join(', ')}` : rangeOf(ids));
};

const factLines = (facts: readonly (readonly [head: string, text: string])[], width: number): readonly string[] =>
  facts.flatMap(([head, text]) => wrap(text, width, { first: head.padEnd(13), rest: ' '.repeat(13) }));

const sentencesOf = ({ id }: Rule): readonly Sentence[] => ledger.filter((sentence) => sentence.rules.includes(id));

const questionOf = (id: string): string => register.find((ambiguity) => ambiguity.id === id)?.question ?? '';

/** The mutant that shows that a rule judges. */
const proofOf = ({ id }: Rule): readonly (readonly [head: string, text: string])[] => {
  const proof = proofs[id];
  if (proof === undefined) return [];
  const under = proof.under === 'open' ? 'every reading' : 'literal only';
  return [['proven by', `the mutant ${proof.mutant}, which it refuses in ${proof.case} under ${under}`]];
};

/** What bears on it as on every rule, but for what it has been named for. */
const besidesOf = ({ open }: Rule): readonly (readonly [head: string, text: string])[] =>
  commonPoints.map(({ about, points }) => {
    const others = points.filter((id) => !open.includes(id));
    return ['besides', `as of every rule, ${about}: ${others.join(', ')}`];
  });

const explainRule = (rule: Rule, width: number): string =>
  [
    ...wrap(`${rule.id}: ${rule.title}`, width),
    '',
    ...factLines(
      [
        ['because', rule.says],
        ...sentencesOf(rule).map(
          (sentence) => ['page', `${describePlace(sentence)}: ${sentence.paraphrase} (${sentence.id})`] as const,
        ),
        ['since', `systemd ${rule.since}`],
        ...proofOf(rule),
        ...rule.open.map((id) => ['open', `${id} ${questionOf(id)}`] as const),
        ...besidesOf(rule),
      ],
      width,
    ),
    '',
    `cases        npx killspec run --rule ${rule.id}`,
  ].join('\n');

const explainSentence = (sentence: Sentence, width: number): string => {
  const open = register.filter(({ sentences }) => sentences.includes(sentence.id));
  return [
    ...wrap(`${sentence.id}: ${sentence.paraphrase}`, width),
    '',
    ...factLines(
      [
        ['place', describePlace(sentence)],
        ['kind', sentence.kind],
        ...sentence.rules.map((id) => ['rule', `${id} ${rules.find((rule) => rule.id === id)?.title ?? ''}`] as const),
        ...open.map(({ id, question }) => ['open', `${id} ${question}`] as const),
      ],
      width,
    ),
    '',
    'its words    npx killspec page --text (where the page is installed)',
  ].join('\n');
};

/** Which reading each of those follows of whom killspec has a profile. */
const followedLines = (followers: readonly Followers[], width: number): readonly string[] => {
  const isOnly = followers.length === 1;
  const rows = followers.flatMap(({ choice, readings, untold }) => {
    const about = isOnly ? '' : `${choice} `;
    return [
      ...readings.map(({ reading, who }) => `${about}${reading}: ${who.length === 0 ? 'nobody' : who.join(', ')}`),
      ...(untold.length === 0 ? [] : [`${about}unsettled for: ${untold.join(', ')}`]),
    ];
  });
  return factLines(
    rows.map((row, at) => [at === 0 ? 'followed' : '', row]),
    width,
  );
};

const render = (subject: Subject, followers: readonly Followers[], width: number): string => {
  switch (subject.kind) {
    case 'rule':
      return explainRule(subject.rule, width);
    case 'ambiguity':
      return [
        explainAmbiguity(subject.ambiguity, { width }),
        ...followedLines(followers, width),
        '',
        `they part    npx killspec distinguish ${subject.ambiguity.id}`,
        `in a file    npx killspec dossier ${subject.ambiguity.id}`,
      ].join('\n');
    case 'sentence':
      return explainSentence(subject.sentence, width);
  }
};

/** The data of a subject; what a rule computes with is code, and left out. */
const dataOf = (subject: Subject): object => {
  if (subject.kind !== 'rule') return subject;
  const { id, title, says, open, since } = subject.rule;
  return {
    kind: 'rule',
    rule: { id, title, says, open, since, sentences: sentencesOf(subject.rule).map((s) => s.id), proof: proofs[id] },
  };
};

const widthWithoutTerminal = 100;

/** Runs `killspec explain`: what a rule promises and where the page says it, what a point leaves open, or a sentence. */
export const explainCommand = async (word: string, options: ExplainCommandOptions, io: Io): Promise<ExitCode> => {
  const subject = find(word);
  if (subject === undefined) {
    io.writeError(await renderMistake({ message: `nothing is called ${word}`, hint: hintFor(word) }));
    return exitCodes.usage;
  }
  const isPoint = subject.kind === 'ambiguity';
  const followers = isPoint ? await (await import('./followers.ts')).followersOf(subject.ambiguity) : [];
  if (options.json === true) {
    io.write(
      `${JSON.stringify({ format: 'killspec-explain/1', ...dataOf(subject), ...(followers.length > 0 && { followers }) }, undefined, 2)}\n`,
    );
  } else {
    io.write(`${render(subject, followers, Math.min(120, io.columns ?? widthWithoutTerminal))}\n`);
  }
  return exitCodes.ok;
};
