import { mutants } from '../../../harness/implementations/registry.ts';
import type { Actor } from './attempt.ts';

interface ActorSelectProps {
  readonly actor: Actor;
  readonly onChange: (actor: Actor) => void;
}

const valueOf = (actor: Actor): string => (actor.kind === 'mutant' ? `killspec:${actor.name}` : actor.kind);

const actorOf = (value: string): Actor =>
  value === 'reference' || value === 'readings'
    ? { kind: value }
    : { kind: 'mutant', name: value.slice('killspec:'.length) };

/** Chooses who is in charge of the unit: who does it right, who makes a mistake, or oneself. */
export const ActorSelect = ({ actor, onChange }: ActorSelectProps) => {
  const mistake = actor.kind === 'mutant' ? mutants.find(({ name }) => name === actor.name)?.says : undefined;
  return (
    <div class="try-row">
      <label>
        The manager{' '}
        <select
          aria-label="manager"
          value={valueOf(actor)}
          onChange={(event) => onChange(actorOf(event.currentTarget.value))}
        >
          <option value="reference">is killspec's reference</option>
          <option value="readings">follows the readings below</option>
          {actor.kind === 'deeds' ? <option value="deeds">does what you have it do</option> : undefined}
          <optgroup label="makes a mistake">
            {mutants.map(({ name }) => (
              <option key={name} value={`killspec:${name}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {mistake === undefined ? undefined : <span class="try-quiet">{mistake}</span>}
      {actor.kind === 'deeds' ? (
        <button type="button" onClick={() => onChange({ kind: 'reference' })}>
          Back to the reference
        </button>
      ) : undefined}
    </div>
  );
};
