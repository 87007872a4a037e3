import {
  decisionPoints,
  dueInstants,
  type Effect,
  effectSignals,
  effectTargets,
} from '../../spec/readings/ambiguity.ts';
import { isMapping, listOf, mapping, oneOf, type Shape, text, textLike } from './shape.ts';

/** What a file `spec/readings/AMB-nn.yaml` holds. */
export interface AmbiguityFile {
  readonly id: string;
  readonly kind: 'ambiguous' | 'silent' | 'contradiction';
  readonly question: string;
  readonly sentences: readonly string[];
  readonly wording?: readonly string[];
  readonly place?: { readonly sentence: string; readonly missing: string };
  readonly choices: readonly {
    readonly id: string;
    readonly about?: string;
    readonly readings: readonly ReadingInFile[];
    readonly literal: { readonly reading: string; readonly canon: 1 | 2 | 3 | 4; readonly why: string };
  }[];
  readonly shows: 'trace' | 'effect' | 'result' | 'outside';
  readonly why?: string;
  readonly scenario: { readonly says: string; readonly case?: string };
  readonly threads?: readonly string[];
  readonly premises?: readonly string[];
}

/** An effect says what it is by its keys: `signal` and `to`, or `act`. */
type EffectInFile<E = Effect> = E extends unknown ? Omit<E, 'kind'> : never;

export interface ReadingInFile {
  readonly id: string;
  readonly says: string;
  readonly proposal?: string;
  readonly narrowerThan?: string;
  readonly effect: readonly EffectInFile[];
  readonly implies?: readonly { readonly choice: string; readonly readings: readonly string[] }[];
}

const slug = textLike(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'first-pass');
const ambiguityId = textLike(/^AMB-\d\d$/, 'AMB-16');
const choiceId = textLike(/^AMB-\d\d(?:\/[A-Za-z]+(?:-[a-z]+)*)?$/, 'AMB-14/SIGKILL');
const sentenceId = textLike(/^[a-z]+(?:-[a-z]+)*\.\d+\.\d+$/, 'kill-mode.2.1');
const question = textLike(/^[A-Z][^?]*\?$/, 'Who is meant?');
const sentence = textLike(/^[A-Z\d].*\.$/, 'It is sent once.');

const inAnyEffect = { due: oneOf(dueInstants), when: text };
const becomes = oneOf(['owed', 'licensed', 'neither']);
const signalEffect = mapping(
  { at: oneOf(decisionPoints), signal: oneOf(effectSignals), to: oneOf(effectTargets), becomes },
  { count: oneOf([1, 2]), ...inAnyEffect },
);
const actEffect = mapping({ at: oneOf(decisionPoints), act: text, becomes }, inAnyEffect);

const effect: Shape = (value, path) => {
  if (isMapping(value) && Object.hasOwn(value, 'act')) return actEffect(value, path);
  const problems = signalEffect(value, path);
  if (problems.length > 0 || !isMapping(value)) return problems;
  const counted = Object.hasOwn(value, 'count');
  return counted === (value['becomes'] === 'neither')
    ? [{ path, message: counted ? 'what is neither owed nor licensed has no count' : 'the key "count" is missing' }]
    : [];
};

const reading = mapping(
  { id: slug, says: sentence, effect: listOf(effect) },
  {
    proposal: sentence,
    narrowerThan: slug,
    implies: listOf(mapping({ choice: choiceId, readings: listOf(slug, 1) }), 1),
  },
);
const choice = mapping(
  {
    id: choiceId,
    readings: listOf(reading, 2),
    literal: mapping({ reading: slug, canon: oneOf([1, 2, 3, 4]), why: sentence }),
  },
  { about: text },
);

/** The shape of such a file. */
export const ambiguityFileShape: Shape = mapping(
  {
    id: ambiguityId,
    kind: oneOf(['ambiguous', 'silent', 'contradiction']),
    question,
    sentences: listOf(sentenceId, 1),
    choices: listOf(choice, 1),
    shows: oneOf(['trace', 'effect', 'result', 'outside']),
    scenario: mapping({ says: sentence }, { case: textLike(/^[\w/.-]+\.yaml$/, 'send-sighup/on-restart.yaml') }),
  },
  {
    wording: listOf(text, 1),
    place: mapping({ sentence: sentenceId, missing: text }),
    why: sentence,
    threads: listOf(textLike(/^[\w.-]+\/[\w.-]+#\d+$/, 'systemd/systemd#39535'), 1),
    premises: listOf(textLike(/^(?:NB-\d|systemd\.\w+\(\d\))$/, 'NB-1'), 1),
  },
);
