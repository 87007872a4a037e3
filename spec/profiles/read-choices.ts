import type { Assignment } from '../oracle/verdict.ts';
import { type ChoiceId, choiceIds, readingsOf } from '../readings/register.ts';
import { didYouMean } from '../vocabulary/did-you-mean.ts';
import { type DataProblem, described, isMapping, meant, type Report } from './data-problem.ts';

/** Readings by choice: one, or a list of them. */
export const readChoices = (value: unknown, within: DataProblem['path'], report: Report): Assignment => {
  if (value === undefined) return {};
  if (!isMapping(value)) {
    report(
      'wrong-type',
      within,
      `${described(value)} where a mapping is needed`,
      'write lines like AMB-16: restart-too',
    );
    return {};
  }
  const choices: Record<string, readonly string[]> = {};
  for (const [id, readings] of Object.entries(value)) {
    const choice = choiceIds.find((each) => each === id);
    if (choice === undefined) report('unknown-name', [...within, id], `"${id}" is no choice`, choiceMeant(id));
    else choices[choice] = readReadings(choice, readings, [...within, choice], report);
  }
  return choices;
};

/** An ambiguity that holds several choices is easily taken for one. */
const choiceMeant = (id: string): string => {
  const within = choiceIds.filter((each) => each.startsWith(`${id}/`));
  if (within.length > 0) return `it holds several: ${within.join(', ')}`;
  const candidate = didYouMean(id, choiceIds);
  return candidate === undefined ? 'choices are called like AMB-16 or AMB-14/SIGKILL' : `did you mean "${candidate}"?`;
};

const readReadings = (
  choice: ChoiceId,
  value: unknown,
  within: DataProblem['path'],
  report: Report,
): readonly string[] => {
  const known: readonly string[] = readingsOf[choice];
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (listed.length === 0) report('wrong-type', within, 'an empty list allows no reading', meant('', known));
  listed.forEach((reading, index) => {
    if (known.some((each) => each === reading)) return;
    const path = Array.isArray(value) ? [...within, index] : within;
    if (typeof reading === 'string') {
      report('unknown-name', path, `"${reading}" is no reading of ${choice}`, meant(reading, known));
    } else report('wrong-type', path, `${described(reading)} where a reading is needed`, meant('', known));
  });
  return known.filter((reading) => listed.includes(reading));
};
