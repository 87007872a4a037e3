import type { Ambiguity, Choice } from '../../../../spec/readings/ambiguity.ts';
import { canonSteps } from '../../../../spec/readings/explain.ts';
import { describePlace } from '../../../../spec/page/describe-place.ts';
import { sentenceOf } from '../../../../spec/page/sentence-by-id.ts';
import type { ReportHead } from '../../data/report-data.ts';
import { linkTo } from '../route.ts';
import { safeText } from '../safe-text.ts';

const kinds: Readonly<Record<Ambiguity['kind'], string>> = {
  ambiguous: 'the words can be taken in several ways',
  silent: 'words are missing',
  contradiction: 'words stand against others',
};

/** Who of the runs may follow a reading, by what all their conformant cases say: `hasty 1 (service, scope)`. */
const followersOf = ({ matrix, runs }: ReportHead, choice: string, reading: string): readonly string[] =>
  runs.flatMap(({ label }, at) => {
    const types = matrix.readings
      .filter(({ choice: of, allowed }) => {
        const left = allowed[at];
        return of === choice && left !== undefined && left !== 'untold' && left.includes(reading);
      })
      .map(({ unitType }) => unitType);
    return types.length === 0 ? [] : [`${label} (${types.join(', ')})`];
  });

const ChoiceView = ({ choice, head }: { readonly choice: Choice; readonly head: ReportHead }) => (
  <section>
    {choice.about === undefined ? undefined : (
      <h4>
        {choice.id}: {choice.about}
      </h4>
    )}
    <dl class="choice">
      {choice.readings.map(({ id, says }) => {
        const followers = followersOf(head, choice.id, id);
        return (
          <div key={id}>
            <dt>
              <a href={linkTo('cases', { q: `ambiguity:${choice.id}=${id}` })}>{id}</a>
              {choice.literal.reading === id ? <span class="tag">literal</span> : undefined}
            </dt>
            <dd>
              {says}
              {followers.length === 0 ? undefined : (
                <span class="quiet"> Allowed by what these did: {safeText(followers.join('; '))}.</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
    <p class="quiet">
      literal takes {choice.literal.reading} ({canonSteps[choice.literal.canon]}): {choice.literal.why}
    </p>
  </section>
);

/** A point that the page leaves open, with its readings, and who may follow which. */
export const AmbiguityCard = ({ ambiguity, head }: { readonly ambiguity: Ambiguity; readonly head: ReportHead }) => (
  <>
    <h3 id="chosen" tabIndex={-1}>
      {ambiguity.id}
    </h3>
    <p>
      <strong>{ambiguity.question}</strong>
    </p>
    <p class="quiet">
      {ambiguity.kind}: {kinds[ambiguity.kind]}
    </p>
    <p>
      <a href={linkTo('cases', { q: `ambiguity:${ambiguity.id}` })}>Cases that hang on it</a>
    </p>
    {ambiguity.choices.map((choice) => (
      <ChoiceView key={choice.id} choice={choice} head={head} />
    ))}
    <h4>Sentences</h4>
    <ul>
      {ambiguity.sentences.map((id) => (
        <li key={id}>
          <a href={linkTo('page', { sentence: id })}>{describePlace(sentenceOf(id))}</a>
        </li>
      ))}
    </ul>
    <p class="quiet">
      More: <code>npx killspec explain {ambiguity.id}</code>
    </p>
  </>
);
