import { gradeOf, type Step, stepNames } from '../../harness/runner/doctor/examination.ts';

/** The version of the format. */
const examinationFormat = 'killspec-examination/1';

/** What an examination was of. */
export interface ExaminationFacts {
  readonly killspec: string;
  readonly command: readonly string[];
  readonly sandboxed: boolean;
}

const stepData = (step: Step, tryIt: string | undefined): object => {
  const head = { number: stepNames.indexOf(step.name) + 1, name: step.name };
  if (step.result.status !== 'failed') return { ...head, ...step.result };
  // What was sent stands in the file that the command reads.
  const { sent: _, ...failure } = step.result;
  return { ...head, ...failure, try: tryIt };
};

/** An examination as JSON. `tryIt` gives the command that shows the failure of a step again. */
export const examinationJson = (
  facts: ExaminationFacts,
  steps: readonly Step[],
  tryIt: (step: Step) => string | undefined,
): string =>
  `${JSON.stringify(
    {
      format: examinationFormat,
      ...facts,
      protocol: '1.0',
      grade: gradeOf(steps),
      of: stepNames.length,
      steps: steps.map((step) => stepData(step, tryIt(step))),
    },
    undefined,
    2,
  )}\n`;
