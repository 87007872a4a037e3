import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import { witness, type Witnessed, witnessedIn } from '../what-if/witnessed.ts';
import { implementationNames, placeOf, recordingNames } from './find-sides.ts';
import { isOfResults } from './judge-results.ts';
import { loadResults } from './load-results.ts';
import { found, type Found, meant, mistake } from './mistake.ts';
import { openAdapter } from './open-adapter.ts';
import { referenceAdapter } from './plan-run.ts';

const findWitness = async (operand: string, cases: readonly PlayableCase[], cwd: string): Promise<Found<Witnessed>> => {
  if (isOfResults(operand, cwd)) {
    const loaded = loadResults(operand, cwd);
    if (!loaded.ok) return loaded;
    const witnessed = witnessedIn(loaded.value);
    return witnessed.cases.length > 0
      ? found(witnessed)
      : mistake(`${operand} holds no trace`, 'a run keeps those of conformant cases with: run --output FILE --traces');
  }
  const place = placeOf(operand, cwd);
  if (place === undefined) {
    const near = didYouMean(operand, implementationNames());
    return mistake(
      `${operand} is no implementation and no file of results`,
      meant(near) ?? 'as in: systemd-257, killspec:reference, ./my-init.ts, a file of run --output FILE --traces',
    );
  }
  const player = await openAdapter(place, { folder: cwd });
  return player.ok ? found(await witness(player.value, cases)) : player;
};

/** What is known of these implementations; where none is named, of the reference and of what was recorded. */
export const findWitnesses = async (
  operands: readonly string[],
  cases: readonly PlayableCase[],
  cwd: string,
): Promise<Found<readonly Witnessed[]>> => {
  const all = operands.length === 0 ? [referenceAdapter, ...recordingNames()] : operands;
  const witnesses: Witnessed[] = [];
  for (const operand of all) {
    const each = await findWitness(operand, cases, cwd);
    if (!each.ok) return each;
    witnesses.push(each.value);
  }
  return found(witnesses);
};
