import type { PlayableCase } from '../playable-case.ts';
import { unsupported } from '../unsupported.ts';
import { examinationWorld } from './examination-world.ts';
import { type Step, type StepFailure, type StepName, stepNames, type StepResult } from './examination.ts';
import type { Examiner } from './examiner.ts';
import { isSimpler } from './is-simpler.ts';
import { type NotStarted, type Patient, Sitting } from './sitting.ts';
import { stepAfresh } from './step-afresh.ts';
import { stepAnswers } from './step-answers.ts';
import { stepClock } from './step-clock.ts';
import { stepDeclared } from './step-declared.ts';
import { stepInFlight } from './step-in-flight.ts';
import { stepLeaks } from './step-leaks.ts';
import { stepLeaves } from './step-leaves.ts';
import { stepStop } from './step-stop.ts';
import { stepUndeclared } from './step-undeclared.ts';
import type { StdioFacts } from '../../adapters/stdio/hello.ts';

/** What an examination comes to. */
export type Examined = { readonly status: 'examined'; readonly steps: readonly Step[] } | NotStarted;

/** Cases that are played forwards, backwards and at a time: so many, spread over all that are declared. */
const sampleCountMax = 24;

const spread = (cases: readonly PlayableCase[]): readonly PlayableCase[] => {
  const stride = Math.max(1, Math.floor(cases.length / sampleCountMax));
  return cases.filter((_, at) => at % stride === 0).slice(0, sampleCountMax);
};

type Does = readonly [StepName, () => Promise<StepResult>];

const later = (examiner: Examiner): readonly Does[] => [
  ['does not look at the real clock', () => stepClock(examiner)],
  ['begins each case afresh', () => stepAfresh(examiner)],
  ['reacts to a stop', () => stepStop(examiner)],
  ['plays what it declares', () => stepDeclared(examiner)],
  ['keeps cases in flight apart', () => stepInFlight(examiner)],
  ['leaks nothing into later cases', () => stepLeaks(examiner)],
  ['declares what it can do', () => stepUndeclared(examiner)],
];

const hello = async (patient: Patient): Promise<StdioFacts | StepFailure | NotStarted> => {
  const sitting = await Sitting.open(patient);
  if (!(sitting instanceof Sitting)) return sitting;
  const { facts } = sitting;
  await sitting.close();
  return facts;
};

const examinerFor = (patient: Patient, facts: StdioFacts, cases: readonly PlayableCase[]): Examiner | undefined => {
  const { capabilities } = facts;
  const declared = cases.filter(({ world }) => unsupported(world, capabilities) === undefined);
  const world = examinationWorld(capabilities) ?? declared.toSorted(isSimpler)[0]?.world;
  return world === undefined ? undefined : { patient, facts, world, sample: spread(declared), cases };
};

/**
 * Examines an adapter step by step. Where it does not answer as the protocol says, nothing more can be learnt; other
 * steps do not depend on each other. `onStep` is told of each as it is done.
 */
export const examine = async (
  patient: Patient,
  cases: readonly PlayableCase[],
  onStep: (step: Step) => void = () => {},
): Promise<Examined> => {
  const steps: Step[] = [];
  const note = (name: StepName, result: StepResult): boolean => {
    steps.push({ name, result });
    onStep({ name, result });
    return result.status === 'passed';
  };
  const over = (why: string): Examined => {
    for (const name of stepNames.slice(steps.length)) note(name, { status: 'skipped', why });
    return { status: 'examined', steps };
  };
  const facts = await hello(patient);
  if ('code' in facts) return facts;
  if ('status' in facts) {
    note('says hello', facts);
    return over('it has to say hello first');
  }
  note('says hello', { status: 'passed', said: `${facts.name} ${facts.version}, in ${facts.language}` });
  const examiner = examinerFor(patient, facts, cases);
  if (!note('answers each request once', await stepAnswers(patient, examiner?.world)))
    return over('it has to answer first');
  note('leaves when it is told to', await stepLeaves(patient));
  if (examiner === undefined) return over('it declares nothing that could be asked of it');
  for (const [name, does] of later(examiner)) note(name, await does());
  return { status: 'examined', steps };
};
