import type { Profile } from '../../spec/profiles/profile.ts';
import { settleProfile } from '../../spec/profiles/settle-profile.ts';
import { deviationsIn } from '../../spec/profiles/single-deviations.ts';
import { type ChoiceId, readingsOf } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { modelDriven } from '../implementations/model/model-driven.ts';
import { perturbations } from '../perturbation/perturb.ts';
import { playObedient } from '../predict/obedient.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { isSettled } from './is-settled.ts';
import { otherActs } from './other-acts.ts';

/** A trace that a way to read the page is tried with. */
export interface MadeTrace {
  /** What it is, as a clause; empty for what is simply asked for. */
  readonly how: string;
  readonly trace: Trace;
}

/** How much is tried of a world: what each side asks for and allows, or every change of one act of that as well. */
export type Depth = 'as asked' | 'changed';

/** What a profile leaves open is settled as `literal` has it, and once otherwise for each reading that matters here. */
const settledWays = (profile: Profile, world: World): readonly Profile[] => {
  if (isSettled(profile)) return [profile];
  const settled = settleProfile(profile);
  const asked = new Set<ChoiceId>();
  playObedient(world, settled, { boundUs: worldBoundUs(world, 0), eager: true, onAsk: (choice) => asked.add(choice) });
  const isOpen = (choice: ChoiceId): boolean => (profile.choices[choice] ?? readingsOf[choice]).length > 1;
  return [settled, ...[...asked].filter(isOpen).flatMap((choice) => deviationsIn(choice, settled, profile))];
};

/** What a settled profile makes of a world: what it asks for, what it allows besides, and what the state machine does. */
function* performed(profile: Profile, world: World): Generator<Trace> {
  const boundUs = worldBoundUs(world, 0);
  yield playObedient(world, profile, { boundUs }).trace;
  yield playObedient(world, profile, { boundUs, eager: true }).trace;
  yield recordCaseSync(modelDriven('model', {}, profile), world, { boundUs }).trace;
}

const changesOf = (trace: Trace): readonly MadeTrace[] => [
  ...perturbations(trace).map(({ about, trace: changed }) => ({ how: about, trace: changed })),
  ...otherActs(trace),
];

/** The same events mean the same, but for what is known of when they were seen. */
const keyOf = ({ header, events }: Trace): string => JSON.stringify([header.latenessUs, events]);

/** The traces that several profiles make of one world, each once, the plainest first; each is made when it is asked for. */
export function* madeTraces(profiles: readonly Profile[], world: World, depth: Depth): Generator<MadeTrace> {
  const known = new Set<string>();
  const isNew = ({ trace }: MadeTrace): boolean => {
    const key = keyOf(trace);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
  const plain: MadeTrace[] = [];
  for (const profile of profiles.flatMap((each) => settledWays(each, world))) {
    for (const trace of performed(profile, world)) {
      const made = { how: '', trace };
      if (!isNew(made)) continue;
      plain.push(made);
      yield made;
    }
  }
  if (depth === 'as asked') return;
  for (const { trace } of plain) for (const made of changesOf(trace)) if (isNew(made)) yield made;
}
