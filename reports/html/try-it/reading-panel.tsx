import type { Profile } from '../../../spec/profiles/profile.ts';
import { type ChoiceId, literalOf, register } from '../../../spec/readings/register.ts';
import type { ChosenProfile } from './attempt.ts';
import type { ReadingEffects } from './reading-effects.ts';

interface OpenChoice {
  readonly choice: ChoiceId;
  readonly question: string;
  readonly readings: readonly { readonly id: string; readonly says: string }[];
}

/** Every choice of the register, with its question. */
const choices: readonly OpenChoice[] = register.flatMap(({ question, choices: within }) =>
  within.map(({ id, about, readings }) => ({
    choice: id,
    question: about === undefined ? question : `${question} (${about})`,
    readings,
  })),
);

interface ReadingPanelProps {
  readonly profile: Profile;
  readonly chosen: ChosenProfile;
  /** The names of the profiles to begin with. */
  readonly bases: readonly string[];
  readonly asked: ReadonlySet<ChoiceId>;
  readonly effects: ReadingEffects;
  readonly onChange: (chosen: ChosenProfile) => void;
}

interface ChoiceProps extends Omit<ReadingPanelProps, 'bases' | 'asked'> {
  readonly of: OpenChoice;
}

const ChoiceSelect = ({ of, profile, chosen, effects, onChange }: ChoiceProps) => {
  const { choice, question, readings } = of;
  const settled = chosen.readings[choice];
  const allowed = profile.choices[choice];
  const usual =
    settled === undefined ? (allowed === undefined ? 'open' : allowed.join(' or ')) : 'as the profile has it';
  const changes = effects[choice] ?? {};
  const change = (value: string): void => {
    const { [choice]: _, ...others } = chosen.readings;
    onChange({ ...chosen, readings: value === '' ? others : { ...others, [choice]: value } });
  };
  return (
    <div class="try-choice">
      <label>
        <span>
          <strong>{choice}</strong> {question}
        </span>
        <select aria-label={choice} value={settled ?? ''} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{usual}</option>
          {readings.map(({ id }) => (
            <option key={id} value={id}>
              {id}
              {id === literalOf[choice] ? ' (literal)' : ''}
            </option>
          ))}
        </select>
      </label>
      {settled === undefined ? undefined : <p class="try-quiet">{readings.find(({ id }) => id === settled)?.says}</p>}
      {Object.entries(changes).map(([reading, says]) => (
        <p key={reading} class="try-effect">
          <em>{reading}</em> would mean: {says}
        </p>
      ))}
    </div>
  );
};

/** The readings: a profile to begin with, then a choice each; those that bear on this world stand first. */
export const ReadingPanel = (props: ReadingPanelProps) => {
  const { chosen, bases, asked, effects, onChange } = props;
  const isSettled = (choice: ChoiceId): boolean => chosen.readings[choice] !== undefined;
  const telling = choices.filter(({ choice }) => isSettled(choice) || effects[choice] !== undefined);
  const consulted = choices.filter((each) => asked.has(each.choice) && !telling.includes(each));
  const rest = choices.filter((each) => !telling.includes(each) && !consulted.includes(each));
  const list = (shown: readonly OpenChoice[]) => shown.map((of) => <ChoiceSelect key={of.choice} of={of} {...props} />);
  return (
    <section class="try-part" aria-label="Readings">
      <h3>Readings of the page</h3>
      <div class="try-row">
        <label>
          judged under{' '}
          <select
            aria-label="profile"
            value={chosen.base}
            onChange={(event) => onChange({ ...chosen, base: event.currentTarget.value })}
          >
            {bases.map((base) => (
              <option key={base} value={base}>
                {base}
              </option>
            ))}
          </select>
        </label>
        {Object.keys(chosen.readings).length === 0 ? undefined : (
          <button type="button" onClick={() => onChange({ ...chosen, readings: {} })}>
            Forget what is settled besides
          </button>
        )}
      </div>
      {telling.length === 0 ? <p class="try-quiet">No other reading changes what is expected here.</p> : list(telling)}
      {consulted.length === 0 ? undefined : (
        <details>
          <summary>{consulted.length} more were asked about, and change nothing that is sent here</summary>
          {list(consulted)}
        </details>
      )}
      <details>
        <summary>{rest.length} have no bearing on this</summary>
        {list(rest)}
      </details>
    </section>
  );
};
