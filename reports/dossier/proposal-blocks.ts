import type { Dossier, ToldPair } from '../../harness/dossier/dossier.ts';
import { type Act, actsOf } from '../../harness/predict/acts.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import { sentenceOf } from '../../spec/page/sentence-by-id.ts';
import type { Choice, Reading } from '../../spec/readings/ambiguity.ts';
import { formatInstant } from '../../spec/vocabulary/time.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Block } from './document.ts';
import { choiceHeading } from './opening-blocks.ts';
import { pairTitle } from './parting-blocks.ts';

/** `at 0 s SIGTERM SIGCONT to main`: what is done to one process at one instant in one go. */
const actTexts = (acts: readonly Act[]): readonly string[] => {
  const grouped: { readonly atUs: number; readonly who: string; readonly whats: string[] }[] = [];
  for (const { atUs, who, what } of acts) {
    const last = grouped.at(-1);
    if (last !== undefined && last.atUs === atUs && last.who === who) last.whats.push(what);
    else grouped.push({ atUs, who, whats: [what] });
  }
  return grouped.map(({ atUs, who, whats }) =>
    whats[0] === 'run'
      ? `at ${formatInstant(atUs)} ${who} run`
      : `at ${formatInstant(atUs)} ${whats.join(' ')} to ${who}`,
  );
};

const askedText = (trace: Trace): string => {
  const texts = actTexts(actsOf(trace));
  return texts.length === 0 ? 'nothing is sent' : texts.join('; ');
};

/** What a reading makes of the scenario in which it and another part. */
const effectText = (pair: ToldPair, reading: string, dossier: Dossier): string => {
  const at = pair.readings.indexOf(reading) as 0 | 1;
  const { distinction, asked } = pair;
  if (distinction.status !== 'found' || distinction.parting.kind !== 'refused' || asked === undefined) {
    return `${pairTitle(pair, dossier)}: no difference is known.`;
  }
  const besides = distinction.parting.refusals.find(({ allows, how }) => allows === at && how !== '');
  const allowed = besides === undefined ? '' : `, and this is allowed: ${besides.how}`;
  return `${pairTitle(pair, dossier)}: ${askedText(asked[at])}${allowed}.`;
};

const readingBlocks = ({ id, proposal }: Reading, { id: choice }: Choice, dossier: Dossier): readonly Block[] => {
  const pairs = dossier.pairs.filter((pair) => pair.choice === choice && pair.readings.includes(id));
  return [
    {
      kind: 'paragraph',
      text: proposal === undefined ? `\`${id}\`: no sentence is proposed.` : `\`${id}\`: “${proposal}”`,
    },
    { kind: 'list', items: pairs.map((pair) => effectText(pair, id, dossier)) },
  ];
};

/** A sentence for each reading that would settle the point so, and what that would come to. */
export const proposalBlocks = (dossier: Dossier): readonly Block[] => {
  const { ambiguity } = dossier;
  const place = describePlace(
    sentenceOf(ambiguity.place?.sentence ?? (ambiguity.sentences[0] as (typeof ambiguity.sentences)[number])),
  );
  return [
    { kind: 'heading', level: 2, text: 'Proposed wordings' },
    {
      kind: 'paragraph',
      text:
        `A sentence for each reading, to stand at ${place}, or beside it. Below each is its effect: what a manager that ` +
        'follows it does in the scenarios above.',
    },
    ...ambiguity.choices.flatMap((choice): readonly Block[] => [
      ...choiceHeading(ambiguity, choice),
      ...choice.readings.flatMap((reading) => readingBlocks(reading, choice, dossier)),
    ]),
  ];
};
