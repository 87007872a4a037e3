import { type Feature, featureName, features, howToLeaveOut, isDeclared, withoutFeature } from './features.ts';
import { isSimpler } from './is-simpler.ts';
import type { PlayableCase } from '../playable-case.ts';
import { unsupported } from '../unsupported.ts';
import type { StepResult } from './examination.ts';
import { type Examiner, inSitting } from './examiner.ts';
import { wrongAnswer } from './sitting.ts';

/** The simplest case that needs a feature, of those that an adapter says it can play. */
const caseFor = ({ cases, facts: { capabilities } }: Examiner, feature: Feature): PlayableCase | undefined => {
  const without = withoutFeature(capabilities, feature);
  return cases
    .filter(({ world }) => unsupported(world, capabilities) === undefined && unsupported(world, without) !== undefined)
    .toSorted(isSimpler)[0];
};

/** Whether anything that it declares is answered with `unsupported`, or brings it down. */
export const stepDeclared = (examiner: Examiner): Promise<StepResult> =>
  inSitting(examiner.patient, async (sitting) => {
    const { capabilities } = examiner.facts;
    const declared = features.filter((feature) => isDeclared(capabilities, feature));
    for (const feature of declared) {
      const one = caseFor(examiner, feature);
      if (one === undefined) continue;
      const played = await sitting.play(one.world);
      if ('status' in played)
        return { ...played, found: `${played.found} (in ${one.name}, which needs ${featureName(feature)})` };
      if (played.recording.unsupported === undefined) continue;
      return wrongAnswer(sitting.log, played.lines, {
        found: `it declares ${featureName(feature)}, and refused ${one.name}: ${played.recording.unsupported}`,
        expected: 'a reaction, or a hello that does not declare it',
        hint: howToLeaveOut(feature),
      });
    }
    for (const { name, world } of examiner.sample) {
      const played = await sitting.play(world);
      if ('status' in played) return { ...played, found: `${played.found} (in ${name})` };
    }
    return { status: 'passed', said: `${declared.length} features, and ${examiner.sample.length} cases` };
  });
