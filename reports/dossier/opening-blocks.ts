import { describePlace } from '../../spec/page/describe-place.ts';
import { sentenceOf } from '../../spec/page/sentence-by-id.ts';
import type { Ambiguity, AmbiguityKind, Choice, Reading } from '../../spec/readings/ambiguity.ts';
import { describeEffect } from '../../spec/readings/describe-effect.ts';
import type { Block } from './document.ts';

const kinds: Readonly<Record<AmbiguityKind, string>> = {
  ambiguous: 'The words can be taken in several ways.',
  silent: 'Words are missing.',
  contradiction: 'The words stand against others.',
};

const terms =
  'Below, the first signal is the one that KillSignal= or, in a restart job, RestartKillSignal= names; the final signal ' +
  'is the one of FinalKillSignal=. A pass is the sending of one of them to those whom KillMode= names, and the first ' +
  'pass is due when the stop commands have ended. The stop timeout is TimeoutStopSec=, or TimeoutSec= for sockets, mounts ' +
  'and swaps. A signal is owed where the page, taken so, asks for it, and licensed where it may be sent or not; it is ' +
  'not licensed where nothing asks for it or allows it. main is the main process, ExecStop and the like are the ' +
  'processes of these commands, and other names stand for other processes of the control group. Instants count from the ' +
  'beginning of a scenario.';

const atIssue = ({ wording, place }: Ambiguity): readonly Block[] => [
  ...(wording.length === 0
    ? []
    : [{ kind: 'paragraph', text: `At issue: ${wording.map((words) => `“${words}”`).join('; ')}.` } as const]),
  ...(place === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          text: `Not said: ${place.missing} (${describePlace(sentenceOf(place.sentence))}).`,
        } as const,
      ]),
];

/** The place in the page, and the question. */
export const questionBlocks = (ambiguity: Ambiguity): readonly Block[] => [
  { kind: 'heading', level: 1, text: `${ambiguity.id}: ${ambiguity.question}` },
  { kind: 'heading', level: 2, text: 'The place in the page' },
  { kind: 'paragraph', text: `systemd.kill(5), version 257. ${kinds[ambiguity.kind]}` },
  ...atIssue(ambiguity),
  { kind: 'paragraph', text: 'The sentences that it is about, in other words than theirs:' },
  {
    kind: 'list',
    items: ambiguity.sentences.map(sentenceOf).map((sentence) => `${describePlace(sentence)}: ${sentence.paraphrase}`),
  },
  { kind: 'paragraph', text: terms },
];

const readingItem = ({ id, says, effect }: Reading): string => {
  const effects = effect.map(describeEffect).join('; ');
  return `\`${id}\`: ${says}${effects === '' ? '' : ` That is: ${effects}.`}`;
};

/** The heading of one choice among several of a point. */
export const choiceHeading = ({ choices }: Ambiguity, choice: Pick<Choice, 'id' | 'about'>): readonly Block[] =>
  choices.length === 1
    ? []
    : [{ kind: 'heading', level: 3, text: choice.about === undefined ? choice.id : `${choice.id}: ${choice.about}` }];

/** The ways to take it. */
export const readingBlocks = (ambiguity: Ambiguity): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'The readings' },
  ...ambiguity.choices.flatMap((choice): readonly Block[] => [
    ...choiceHeading(ambiguity, choice),
    { kind: 'list', items: choice.readings.map(readingItem) },
  ]),
  ...(ambiguity.why === undefined ? [] : [{ kind: 'paragraph', text: ambiguity.why } as const]),
];
