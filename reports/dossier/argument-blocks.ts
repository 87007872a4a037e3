import type { Ambiguity, Choice } from '../../spec/readings/ambiguity.ts';
import { canonSteps } from '../../spec/readings/explain.ts';
import { premiseOf } from '../../spec/readings/premises.ts';
import { register } from '../../spec/readings/register.ts';
import type { Block } from './document.ts';

/** The names of premises mean nothing here; what they say is told beside. */
const withoutIds = (text: string): string => text.replaceAll(/ \(NB-\d\)/g, '');

const literalItem = ({ id, literal }: Choice, { choices }: Ambiguity): string => {
  const of = choices.length === 1 ? '' : `${id}, `;
  return `${of}for \`${literal.reading}\` (${canonSteps[literal.canon]}): ${withoutIds(literal.why)}`;
};

const premiseItem = (id: string): string => {
  const { page, option, says } = premiseOf(id);
  return `${page}${option === undefined ? '' : `, ${option}`}: ${says}`;
};

const questionOf = (id: string): string => register.find((each) => each.id === id)?.question ?? '';

/** What other sentences and pages say to it. */
export const argumentBlocks = (ambiguity: Ambiguity): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'What other sentences and pages say' },
  {
    kind: 'paragraph',
    text:
      'Taken as the words stand, in this order: the words; no sentence is left void; the specific sentence beats the ' +
      'general; silence asks for no signal and no wait.',
  },
  { kind: 'list', items: ambiguity.choices.map((choice) => literalItem(choice, ambiguity)) },
  ...(ambiguity.premises.length === 0
    ? [{ kind: 'paragraph', text: 'No other page is known to speak to it.' } as const]
    : [{ kind: 'list', items: ambiguity.premises.map(premiseItem) } as const]),
  ...(ambiguity.implications.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: ambiguity.implications.map(
            ({ when, then }) =>
              `Who takes \`${when.reading}\` has to take ${then.readings.map((each) => `\`${each}\``).join(' or ')} of ${then.choice}.`,
          ),
        } as const,
      ]),
];

/** Where it has been discussed. */
export const threadBlocks = ({ threads }: Ambiguity): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'Discussions' },
  threads.length === 0
    ? { kind: 'paragraph', text: 'None is known.' }
    : {
        kind: 'list',
        items: threads.map((thread) => {
          const [repository, number] = thread.split('#');
          return `${thread}: https://github.com/${repository}/issues/${number}`;
        }),
      },
];

/** The other points that a document names by their ids, each with its question; none where it names none. */
export const namedPointBlocks = (blocks: readonly Block[], { id: own }: Ambiguity): readonly Block[] => {
  const named = [...new Set(JSON.stringify(blocks).match(/AMB-\d\d/g) ?? [])].filter((id) => id !== own).toSorted();
  if (named.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Other open points that are named here' },
    { kind: 'list', items: named.map((id) => `${id}: ${questionOf(id)}`) },
  ];
};
