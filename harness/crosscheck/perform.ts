import { literal, type Profile } from '../../spec/profiles/profile.ts';
import type { OnAsk } from '../../spec/readings/on-ask.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { builtinImplementations } from '../implementations/registry.ts';
import { reference } from '../implementations/reference/reference.ts';
import type { CaseRecording } from '../kernel/recording.ts';
import { playObedient } from '../predict/obedient.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import type { Performer } from './bout.ts';

/** What a performer did. */
export interface Performed {
  /** Absent where the performance broke off, as that of a mutant may. */
  readonly trace: Trace | undefined;
  /** Whether the page, obeyed, was asked for what the profile takes otherwise than `literal` does. */
  readonly isTouching: boolean;
}

const traceOf = ({ trace, ending }: CaseRecording): Trace | undefined =>
  ending.kind === 'quiet' || ending.kind === 'bound' ? trace : undefined;

const obey = (world: World, profile: Profile, eager: boolean): Performed => {
  const { choices } = profile;
  let isTouching = false;
  const onAsk: OnAsk = (choice) => {
    isTouching ||= choices[choice]?.[0] !== literal.choices[choice]?.[0];
  };
  const recording = playObedient(world, profile, { boundUs: worldBoundUs(world, 0), eager, onAsk });
  return { trace: traceOf(recording), isTouching };
};

/** Plays a world. The same performer, world and profile give the same trace. */
export const perform = (performer: Performer, world: World, profile: Profile): Performed => {
  if (performer.by === 'obedient') return obey(world, profile, performer.eager);
  const implementation = performer.by === 'reference' ? reference : builtinImplementations[performer.name];
  if (implementation === undefined) throw new Error('there is no such mutant');
  return {
    trace: traceOf(recordCaseSync(implementation, world, { boundUs: worldBoundUs(world, 0) })),
    isTouching: false,
  };
};
