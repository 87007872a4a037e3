import { describePlace } from '../../../../spec/page/describe-place.ts';
import type { Sentence } from '../../../../spec/page/sentence.ts';
import { register } from '../../../../spec/readings/register.ts';
import { ruleById } from '../../../../spec/rules/rules.ts';
import { isPromise } from '../../../../harness/mutation/proven.ts';
import { linkTo } from '../route.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { proofWords, type SentenceState, stateLook } from './sentence-state.ts';

const kinds: Readonly<Record<Sentence['kind'], string>> = {
  normative: 'it promises something',
  default: 'it says what holds where nothing is set',
  advice: 'it advises, and binds nobody',
  definition: 'it says what something is about',
  pointer: 'it points to other pages',
  heading: 'it is a title',
  history: 'it says since when there is an option',
};

/** A sentence of the page: where it stands, what was seen of it, and what leads on from it. */
export const SentenceCard = ({
  sentence,
  state,
  text,
}: {
  readonly sentence: Sentence;
  readonly state: SentenceState;
  readonly text: string | undefined;
}) => {
  const points = register.filter(({ sentences }) => sentences.some((id) => id === sentence.id));
  return (
    <>
      <h3 id="chosen" tabIndex={-1}>
        {describePlace(sentence)}
      </h3>
      <p class="quiet">
        <code>{sentence.id}</code> · {kinds[sentence.kind]}
      </p>
      {text === undefined ? undefined : <blockquote>{text}</blockquote>}
      <p>
        {text === undefined ? '' : 'In our words: '}
        {sentence.paraphrase}
      </p>
      {isPromise(sentence) ? (
        <>
          <p>
            <VerdictMark look={stateLook[state]} />: {stateLook[state].means}
          </p>
          <p class="quiet">{proofWords(sentence)}</p>
          <p>
            <a href={linkTo('cases', { q: `sentence:${sentence.id}` })}>Its cases</a>
          </p>
        </>
      ) : undefined}
      {sentence.rules.length === 0 ? undefined : (
        <>
          <h4>Rules that stand on it</h4>
          <ul>
            {sentence.rules.map((rule) => (
              <li key={rule}>
                <a href={linkTo('page', { rule })}>{rule}</a> {ruleById(rule)?.title}
              </li>
            ))}
          </ul>
        </>
      )}
      {points.length === 0 ? undefined : (
        <>
          <h4>Points that it leaves open</h4>
          <ul>
            {points.map(({ id, question }) => (
              <li key={id}>
                <a href={linkTo('page', { ambiguity: id })}>{id}</a> {question}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
