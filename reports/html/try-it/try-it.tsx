import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadUnit, unitSources } from '../../../harness/kernel/load-unit.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import { ActorSelect } from './actor-select.tsx';
import type { Attempt, ChosenProfile } from './attempt.ts';
import { attemptYaml } from './attempt-yaml.ts';
import { literalKillSettings } from './change-world.ts';
import type { FoundProblem } from './check-attempt.ts';
import type { ChosenExample } from './example-attempt.ts';
import { ExamplePicker } from './example-picker.tsx';
import { examples } from './examples.ts';
import { Findings } from './findings.tsx';
import { runCommands, predictCommands } from './commands.ts';
import { moveExit, operationsInOrder } from './move-exit.ts';
import { OperationEditor } from './operation-editor.tsx';
import { ProcessEditor } from './process-editor.tsx';
import { meantIn } from './read-attempt.ts';
import { ReadingPanel } from './reading-panel.tsx';
import { type ReadingEffects, readingEffects } from './reading-effects.ts';
import type { Handle } from './scene.ts';
import { SharePanel } from './share-panel.tsx';
import type { Played } from './try-attempt.ts';
import { changeDeeds } from './change-deeds.ts';
import { UnitEditor } from './unit-editor.tsx';
import { type TriedAttempt, useAttempt } from './use-attempt.ts';
import { YamlEditor } from './yaml-editor.tsx';

/** What the tab is given. */
export interface TryItProps {
  /** What a link carries to it. */
  readonly initial?: string;
  /** Told of what a link has to carry, whenever something else is tried. */
  readonly onLink: (fragment: string) => void;
}

const bases: readonly string[] = ['literal', 'open', ...Object.keys(examples.profiles)];

const noEffects: ReadingEffects = {};

/** What other readings would change. It takes a while, so it waits until nothing has been changed for a moment. */
const useEffects = (played: Played | undefined): ReadingEffects => {
  const [effects, setEffects] = useState<ReadingEffects>(noEffects);
  useEffect(() => {
    const { seen } = played ?? {};
    if (played === undefined || seen === undefined) return undefined;
    let isOver = false;
    const find = async (): Promise<void> => {
      const found = await readingEffects(played.case.world, played.profile, seen.asked);
      if (!isOver) setEffects(found);
    };
    const wait = setTimeout(() => void find(), 250);
    return () => {
      isOver = true;
      clearTimeout(wait);
    };
  }, [played]);
  return effects;
};

/** What is to be where a mark was moved to. */
const movedTo = (attempt: Attempt, { seen }: Played, handle: Handle, atUs: Us): Attempt => {
  const { world } = attempt;
  if (seen === undefined) return attempt;
  switch (handle.kind) {
    case 'exit': {
      const moved = moveExit(world, seen.trace, handle.process, atUs);
      return moved === undefined ? attempt : { ...attempt, world: moved };
    }
    case 'operation': {
      const operation = world.operations[handle.index];
      if (operation === undefined) return attempt;
      const operations = operationsInOrder(world.operations.with(handle.index, { ...operation, atUs }));
      return { ...attempt, world: { ...world, operations } };
    }
    case 'deed': {
      const deeds = changeDeeds(seen.trace, { kind: 'move', index: handle.index, atUs });
      return { ...attempt, actor: { kind: 'deeds', deeds } };
    }
  }
};

/** What is settled of the readings shows in what the manager does, unless somebody has chosen who that is. */
const withProfile = (attempt: Attempt, profile: ChosenProfile): Attempt => ({
  ...attempt,
  profile,
  ...(attempt.actor.kind === 'reference' ? { actor: { kind: 'readings' } } : {}),
});

const withUnit = (attempt: Attempt, text: string): Attempt => {
  const world = { ...attempt.world, unit: { ...attempt.world.unit, text } };
  const made = meantIn(world);
  return { ...attempt, world, meant: attempt.meant.filter((code) => made.includes(code)) };
};

const noteOn = ({ actor }: Attempt): string | undefined =>
  actor.kind === 'deeds'
    ? 'What you have the manager do stands under "expect": the command line checks it as it reads the file, always under literal.'
    : undefined;

const noProblems: readonly FoundProblem[] = [];

interface PartProps {
  readonly attempt: Attempt;
  readonly tried: TriedAttempt['tried'];
  readonly played: Played | undefined;
  readonly change: (attempt: Attempt) => void;
}

interface HeadProps extends PartProps {
  readonly undo: (() => void) | undefined;
  readonly notice: string | undefined;
}

const Head = ({ attempt, tried, change, undo, notice }: HeadProps) => {
  const [example, setExample] = useState<ChosenExample | undefined>(undefined);
  const wrong = tried?.status === 'bad-profile' ? `This cannot be judged: ${tried.message}` : notice;
  return (
    <div class="try-head">
      <p>
        A unit, its processes, and a manager that stops it. Change anything: what the page asks for, and whether the
        manager does it, is worked out at once, by what <code>killspec run</code> works with.
      </p>
      <div class="try-row">
        <ExamplePicker
          chosen={example}
          onChoose={(chosen, begun) => {
            setExample(chosen);
            change({ ...begun, profile: attempt.profile });
          }}
        />
        <button type="button" disabled={undo === undefined} onClick={undo}>
          Undo
        </button>
      </div>
      {wrong === undefined ? undefined : (
        <p role="alert" class="bad">
          {wrong}
        </p>
      )}
    </div>
  );
};

/** Who acts stays who it is, but for somebody whose deeds were written down for another scenario. */
const withRead = (attempt: Attempt, read: Attempt): Attempt => ({
  ...read,
  profile: attempt.profile,
  ...(read.actor.kind === 'deeds' || attempt.actor.kind === 'deeds' ? {} : { actor: attempt.actor }),
});

const Edit = ({ attempt, tried, change }: PartProps) => {
  const { world } = attempt;
  const kill = useMemo(() => literalKillSettings(loadUnit(world.unit.name, unitSources(world.unit))), [world.unit]);
  return (
    <div class="try-edit">
      <UnitEditor
        unit={world.unit}
        problems={tried?.status === 'bad-scenario' ? tried.problems : noProblems}
        onChange={(text) => change(withUnit(attempt, text))}
        onMean={() => change({ ...attempt, meant: meantIn(world) })}
      />
      <ProcessEditor world={world} kill={kill} onChange={(changed) => change({ ...attempt, world: changed })} />
      <OperationEditor world={world} onChange={(changed) => change({ ...attempt, world: changed })} />
      <YamlEditor yaml={attemptYaml(attempt)} onRead={(read) => change(withRead(attempt, read))} />
    </div>
  );
};

const See = ({ attempt, tried, played, change }: PartProps) => {
  const effects = useEffects(played);
  const note = noteOn(attempt);
  return (
    <div class="try-see">
      <ActorSelect actor={attempt.actor} onChange={(actor) => change({ ...attempt, actor })} />
      {played === undefined ? undefined : (
        <>
          <Findings
            played={played}
            isStale={tried !== undefined && tried.status !== 'played'}
            onMove={(handle, atUs) => change(movedTo(attempt, played, handle, atUs))}
            onDeeds={(deeds) => change({ ...attempt, actor: { kind: 'deeds', deeds } })}
          />
          <ReadingPanel
            profile={played.profile}
            chosen={attempt.profile}
            bases={bases}
            asked={played.seen?.asked ?? new Set()}
            effects={effects}
            onChange={(profile) => change(withProfile(attempt, profile))}
          />
        </>
      )}
      <SharePanel
        yaml={attemptYaml(attempt)}
        commands={runCommands(attempt, examples.profiles)}
        predict={predictCommands(attempt)}
        address={() => window.location.href}
        {...(note === undefined ? {} : { note })}
      />
    </div>
  );
};

/** The oracle itself, to be tried: change the unit, its processes, the manager and the readings, and see what follows. */
export const TryIt = ({ initial, onLink }: TryItProps) => {
  const { notice, undo, ...parts } = useAttempt(initial, onLink);
  return (
    <div class="try">
      <Head {...parts} undo={undo} notice={notice} />
      <Edit {...parts} />
      <See {...parts} />
    </div>
  );
};
