import { judge } from '../../../spec/oracle/judge.ts';
import { open } from '../../../spec/profiles/profile.ts';
import type { PlayableCase } from '../playable-case.ts';
import { unsupported } from '../unsupported.ts';
import type { StepResult } from './examination.ts';
import type { Examiner } from './examiner.ts';
import { type Feature, featureName, features, isDeclared, withFeature } from './features.ts';
import { isSimpler } from './is-simpler.ts';
import { playInTurn } from './play-in-turn.ts';
import type { Played } from './sitting.ts';

/** Cases that are tried of a feature: the simplest ones. */
const trialCountMax = 30;

/** The cases that this feature alone is missing for. */
const casesFor = ({ cases, facts: { capabilities } }: Examiner, feature: Feature): readonly PlayableCase[] => {
  const more = withFeature(capabilities, feature);
  return cases
    .filter(({ world }) => unsupported(world, capabilities) !== undefined && unsupported(world, more) === undefined)
    .toSorted(isSimpler)
    .slice(0, trialCountMax);
};

/** Whether it did what the page asks for, and did something. */
const isRight = (played: Played | undefined): 'idle' | 'right' | 'wrong' => {
  if (played === undefined) return 'wrong';
  const { trace, unsupported: refusal } = played.recording;
  if (refusal !== undefined || judge(trace, open).status !== 'conformant') return 'wrong';
  return trace.events.some((event) => event.kind === 'signal' && event.from === 'manager') ? 'right' : 'idle';
};

/** True where all of the cases conform, and in one of them at least a signal was sent. */
const isKnown = async ({ patient }: Examiner, cases: readonly PlayableCase[]): Promise<boolean> => {
  // It has not promised anything here: where it fails, it is not to blame, and what it says of that is of no interest.
  const { onErrorOutput: _, ...quiet } = patient;
  const all = await playInTurn(quiet, cases);
  if ('status' in all) return false;
  const rights = all.map(isRight);
  return rights.every((right) => right !== 'wrong') && rights.includes('right');
};

/** Looks for what it does not declare, and does all the same. */
export const stepUndeclared = async (examiner: Examiner): Promise<StepResult> => {
  const undeclared = features.filter((feature) => !isDeclared(examiner.facts.capabilities, feature));
  if (undeclared.length === 0) return { status: 'passed', said: 'all of it' };
  const known: string[] = [];
  for (const feature of undeclared) {
    const cases = casesFor(examiner, feature);
    if (cases.length === 0) continue;
    if (await isKnown(examiner, cases)) {
      const all = cases.length === 1 ? 'the one case that needs' : `all ${cases.length} cases that need`;
      known.push(`It does not declare ${featureName(feature)}, and conforms in ${all} it: its hello may say so.`);
    }
  }
  if (known.length === 0)
    return { status: 'passed', said: `nothing of the ${undeclared.length} other features is done` };
  return { status: 'advice', said: known };
};
