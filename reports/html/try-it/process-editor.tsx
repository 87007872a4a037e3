import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { ProcessName } from '../../../spec/vocabulary/trace.ts';
import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { Behaviour, Reaction, World } from '../../../spec/vocabulary/world.ts';
import {
  ignoresAll,
  signalsThatMatter,
  type Trait,
  withAnotherProcess,
  withIgnoringAll,
  withoutProcess,
  withReactions,
  withTrait,
} from './change-world.ts';
import { withBehaviour } from './move-exit.ts';
import { SpanInput } from './span-input.tsx';

const plainReactions = { default: 'default action', ignore: 'ignores it', catch: 'catches it', exit: 'exits' } as const;

type PlainKind = keyof typeof plainReactions;

/** The kind of a reaction that a select can say; absent for several, and for those that need more words. */
const plainKind = (reactions: readonly Reaction[] | undefined): PlainKind | undefined => {
  if (reactions === undefined) return 'default';
  const [only, more] = reactions;
  if (only === undefined || more !== undefined) return undefined;
  return Object.keys(plainReactions).find((kind): kind is PlainKind => kind === only.kind);
};

const reactionOf = (kind: PlainKind): readonly Reaction[] | undefined => {
  if (kind === 'default') return undefined;
  return kind === 'exit' ? [{ kind, afterUs: 1_000_000, status: 0 }] : [{ kind }];
};

interface ReactionProps {
  readonly name: ProcessName;
  readonly signal: SignalName;
  readonly behaviour: Behaviour;
  readonly onChange: (behaviour: Behaviour) => void;
}

const ReactionEditor = ({ name, signal, behaviour, onChange }: ReactionProps) => {
  const reactions = behaviour.when[signal];
  const kind = plainKind(reactions);
  const exit = reactions?.length === 1 && reactions[0]?.kind === 'exit' ? reactions[0] : undefined;
  return (
    <div class="try-row">
      <label>
        on {signal}{' '}
        <select
          aria-label={`${name} on ${signal}`}
          value={kind ?? 'other'}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen in plainReactions) onChange(withReactions(behaviour, signal, reactionOf(chosen as PlainKind)));
          }}
        >
          {Object.entries(plainReactions).map(([each, says]) => (
            <option key={each} value={each}>
              {says}
            </option>
          ))}
          {kind === undefined ? <option value="other">does more (see the YAML)</option> : undefined}
        </select>
      </label>
      {exit === undefined ? undefined : (
        <SpanInput
          label="after"
          name={`${name} exits after ${signal}`}
          us={exit.afterUs}
          onChange={(afterUs) => onChange(withReactions(behaviour, signal, [{ ...exit, afterUs }]))}
        />
      )}
    </div>
  );
};

const traits: Readonly<Record<Trait, string>> = {
  stopped: 'stopped from the start (as by SIGSTOP)',
  unkillable: 'cannot be killed (uninterruptible sleep)',
  protected: 'may not be signalled (EPERM)',
  zombie: 'stays a zombie once dead',
};

interface BehaviourProps {
  readonly name: ProcessName;
  readonly behaviour: Behaviour;
  readonly signals: readonly SignalName[];
  readonly onChange: (behaviour: Behaviour) => void;
  readonly onRemove?: () => void;
}

const OwnExit = ({ name, behaviour, onChange }: BehaviourProps) => {
  const exit = behaviour.deeds.find((deed) => deed.kind === 'exit');
  const others = behaviour.deeds.filter((deed) => deed.kind !== 'exit');
  return (
    <div class="try-row">
      <label>
        <input
          type="checkbox"
          aria-label={`${name} exits by itself`}
          checked={exit !== undefined}
          onChange={(event) => {
            const own = event.currentTarget.checked ? [{ kind: 'exit', afterUs: 5_000_000, status: 0 } as const] : [];
            onChange({ ...behaviour, deeds: [...others, ...own] });
          }}
        />{' '}
        exits by itself
      </label>
      {exit === undefined ? undefined : (
        <SpanInput
          label="after"
          name={`${name} exits by itself after`}
          us={exit.afterUs}
          onChange={(afterUs) => onChange({ ...behaviour, deeds: [...others, { ...exit, afterUs }] })}
        />
      )}
    </div>
  );
};

const BehaviourEditor = (props: BehaviourProps) => {
  const { name, behaviour, signals, onChange, onRemove } = props;
  const ignores = ignoresAll(behaviour);
  return (
    <fieldset class="try-process">
      <legend>{name}</legend>
      <label class="try-row">
        <input
          type="checkbox"
          aria-label={`${name} ignores every signal`}
          checked={ignores}
          onChange={(event) => onChange(withIgnoringAll(behaviour, event.currentTarget.checked))}
        />{' '}
        ignores every signal that it can
      </label>
      {ignores
        ? undefined
        : signals.map((signal) => (
            <ReactionEditor key={signal} name={name} signal={signal} behaviour={behaviour} onChange={onChange} />
          ))}
      <OwnExit {...props} />
      <details>
        <summary>more about {name}</summary>
        {Object.entries(traits).map(([trait, says]) => (
          <label key={trait} class="try-row">
            <input
              type="checkbox"
              checked={behaviour[trait as Trait] !== undefined}
              onChange={(event) => onChange(withTrait(behaviour, trait as Trait, event.currentTarget.checked))}
            />{' '}
            {says}
          </label>
        ))}
        {onRemove === undefined ? undefined : (
          <button type="button" onClick={onRemove}>
            Remove {name}
          </button>
        )}
      </details>
    </fieldset>
  );
};

interface ProcessesProps {
  readonly world: World;
  readonly kill: KillSettings;
  readonly onChange: (world: World) => void;
}

/** The processes of a world, and the commands that it says something of: how each behaves. */
export const ProcessEditor = ({ world, kill, onChange }: ProcessesProps) => (
  <section class="try-part" aria-label="Processes">
    <h3>Processes</h3>
    <div class="try-processes">
      {[...Object.entries(world.processes), ...Object.entries(world.commands)].map(([name, behaviour]) => (
        <BehaviourEditor
          key={name}
          name={name}
          behaviour={behaviour}
          signals={signalsThatMatter(kill, world, behaviour)}
          onChange={(changed) => onChange(withBehaviour(world, name, changed))}
          {...(Object.hasOwn(world.processes, name) ? { onRemove: () => onChange(withoutProcess(world, name)) } : {})}
        />
      ))}
    </div>
    <button type="button" onClick={() => onChange(withAnotherProcess(world))}>
      Add a process
    </button>
  </section>
);
