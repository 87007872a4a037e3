import { type Prediction, predictionFormat } from '../../harness/predict/prediction.ts';
import { sentencesOfRule } from '../../spec/page/sentences-of-rule.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { rule } from '../../spec/rules/rules.ts';

/** What became of one unit that was asked for, as JSON has it. */
export type PredictionResult =
  | { readonly status: 'predicted'; readonly asked: string; readonly prediction: Prediction }
  | { readonly status: 'masked' | 'template'; readonly asked: string; readonly name: string; readonly file: string }
  | { readonly status: 'mistake'; readonly asked: string; readonly code: string; readonly message: string };

const rulesIn = ({ behaviours }: Prediction): readonly RuleId[] => [
  ...new Set(
    behaviours.flatMap(({ steps, left }) => [
      ...steps.flatMap((step) => (step.kind === 'exit' ? [] : step.rules)),
      ...left.flatMap(({ rules }) => rules),
    ]),
  ),
];

const ruleData = (id: RuleId): object => ({
  says: rule(id).says,
  sentences: sentencesOfRule(id).map((sentence) => sentence.id),
});

const unitData = (result: PredictionResult): object => {
  if (result.status !== 'predicted') return result;
  const { unit, kill, ...prediction } = result.prediction;
  const { origin: _, ...settings } = kill;
  return {
    asked: result.asked,
    status: result.status,
    name: unit.name,
    type: unit.type,
    files: unit.sources.map(({ file }) => file),
    settings,
    diagnostics: unit.diagnostics,
    ...prediction,
    rules: Object.fromEntries(rulesIn(result.prediction).map((id) => [id, ruleData(id)])),
  };
};

/** Predictions as JSON, one entry for each unit that was asked for. */
export const predictionJson = (results: readonly PredictionResult[]): string =>
  `${JSON.stringify({ format: predictionFormat, units: results.map(unitData) }, undefined, 2)}\n`;
