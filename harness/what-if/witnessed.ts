import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Player } from '../runner/player.ts';
import type { Results } from '../runner/results.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import { unsupported } from '../runner/unsupported.ts';

/** What an implementation did in one case. */
export interface WitnessedCase {
  readonly name: string;
  readonly unitType: UnitType;
  readonly unit: Unit;
  readonly trace: Trace;
}

/** What is known of an implementation: what it did in the cases that could be put to it. */
export interface Witnessed {
  readonly name: string;
  readonly cases: readonly WitnessedCase[];
}

const witnessedCase = (name: string, trace: Trace): WitnessedCase => {
  const { name: unitName, sources } = trace.header.unit;
  return { name, unitType: unitTypeOf(unitName) ?? 'service', unit: loadUnit(unitName, sources), trace };
};

const titleOf = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  version === '' ? name : `${name} ${version}`;

/** What an implementation does in these cases. Closes it. */
export const witness = async (player: Player, cases: readonly PlayableCase[]): Promise<Witnessed> => {
  try {
    const { capabilities } = player.implementation;
    const playable = cases.filter(({ world }) => unsupported(world, capabilities) === undefined);
    player.prepare?.(playable.map(({ world }) => world));
    const seen: WitnessedCase[] = [];
    for (const { name, world } of playable) {
      const played = await player.play(world);
      if (played.status === 'recorded') seen.push(witnessedCase(name, played.trace));
    }
    return { name: titleOf(player.implementation), cases: seen };
  } finally {
    await player.close();
  }
};

/** What the results of a run hold: the cases whose trace was kept. */
export const witnessedIn = ({ header, cases }: Results): Witnessed => ({
  name: titleOf(header.implementation),
  cases: cases.flatMap(({ name, trace }) => (trace === undefined ? [] : [witnessedCase(name, trace)])),
});
