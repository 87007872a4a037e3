import type { CaseResult } from '../../../harness/runner/case-result.ts';
import { literalOf } from '../../../spec/readings/register.ts';
import { type KillMode, killSettings } from '../../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../../spec/vocabulary/parse-unit.ts';
import type { UnitSource } from '../../../spec/vocabulary/unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { CaseFacts } from './report-data.ts';
import { triggerOfTrace, triggerOfWorld } from './trigger-of.ts';

/** A case that is at hand, beside the results of a run that played it. */
export interface KnownCase {
  readonly title: string;
  readonly world: World;
  /** The hash of its world: under the same name a run may have played another one. */
  readonly hash: string;
}

const modeOf = (name: string, sources: readonly UnitSource[]): KillMode =>
  killSettings(parseUnit(name, sources), (choice) => literalOf[choice]).killMode;

/** The kill mode of a world's unit, open points of its file taken literally. */
export const modeOfWorld = ({ unit }: World): KillMode =>
  modeOf(
    unit.name,
    [unit.text, ...unit.dropIns].map((text, index) => ({ file: String(index), text })),
  );

/** The case that was played, where it is at hand. */
export const knownCase = (
  { name, world }: Pick<CaseResult, 'name' | 'world'>,
  known: ReadonlyMap<string, KnownCase>,
): KnownCase | undefined => {
  const one = known.get(name);
  return one !== undefined && (world === undefined || one.hash === world) ? one : undefined;
};

/** What there is to know of a case: from the case itself, else from what was recorded of it. */
export const caseFacts = (result: CaseResult, known: ReadonlyMap<string, KnownCase>): CaseFacts => {
  const { name, unitType, about, trace } = result;
  const one = knownCase(result, known);
  const facts = { name, unitType, about };
  if (one !== undefined) {
    return { ...facts, title: one.title, mode: modeOfWorld(one.world), trigger: triggerOfWorld(one.world) };
  }
  if (trace === undefined) return facts;
  const { unit } = trace.header;
  return { ...facts, mode: modeOf(unit.name, unit.sources), trigger: triggerOfTrace(trace) };
};
