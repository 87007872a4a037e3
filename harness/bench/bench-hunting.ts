import * as fc from 'fast-check';
import { accepts } from '../../spec/model/accepts.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { literal } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { compareVerdicts } from '../crosscheck/compare.ts';
import { drawnFrom, exhausted, openSource } from '../generators/world-source.ts';
import { worlds } from '../generators/worlds.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { huntChunk } from '../runner/hunt/hunt-chunk.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { figuresOf, type Section } from './figure.ts';
import { measure, type Work } from './measure.ts';
import { heldLine, rateLine } from './rate-line.ts';

const count = 500;

interface Judged {
  readonly trace: Trace;
  readonly unit: Unit;
}

const record = (world: World): Judged => {
  const { trace } = recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) });
  return { trace, unit: loadUnit(trace.header.unit.name, trace.header.unit.sources) };
};

/**
 * A work of which each round takes the worlds that follow those of the one before, from `start` on: none comes twice,
 * nor after another work has had it, which would have left its unit parsed.
 */
const onFreshWorlds = (name: string, start: number, round: (from: number) => void | Promise<void>): Work => {
  let next = start;
  return {
    name,
    count,
    round: () => {
      const from = next;
      next += count;
      return round(from);
    },
  };
};

/** Hunting with generated worlds, beside having fast-check make as many and nothing more. */
export const benchHunting = async (): Promise<Section> => {
  const origin = drawnFrom(1);
  const source = openSource(origin);
  const player = trustedPlayer(reference);
  const rates = await measure([
    onFreshWorlds('generate, play under fake timers, judge', 0, (from) => {
      for (let index = from; index < from + count; index++) {
        const { trace, unit } = record(source.at(index));
        judge(trace, literal, unit);
      }
    }),
    onFreshWorlds('bare generation by fast-check (the baseline)', 0, (from) => {
      fc.sample(worlds, { numRuns: count, seed: from });
    }),
    onFreshWorlds('hunt, which also counts and seals', 100_000, async (from) => {
      await huntChunk(player, { origin, profile: literal }, from, count);
    }),
  ]);
  return {
    lines: [
      'hunting with generated worlds under literal, one core',
      ...rates.map((rate) => rateLine(rate, 'worlds')),
      heldLine('generate, play and judge', rates, { atLeast: 0.4 }),
    ],
    figures: figuresOf('hunting', rates, rates[1], { 'generate, play under fake timers, judge': 0.4 }),
  };
};

/** Judging by the rules and by the state machine, beside the state machine alone. */
export const benchCrosscheck = async (): Promise<Section> => {
  const source = openSource(exhausted('small'));
  const stride = Math.floor((source.count ?? 0) / count);
  const judged = Array.from({ length: count }, (_, at) => record(source.at(at * stride)));
  const each = (act: (of: Judged) => void) => (): void => judged.forEach(act);
  const rates = await measure([
    { name: 'rules and model', count, round: each(({ trace, unit }) => compareVerdicts(trace, literal, unit)) },
    { name: 'model alone (the baseline)', count, round: each(({ trace, unit }) => accepts(trace, literal, unit)) },
  ]);
  return {
    lines: [
      'worlds of the small scope, as the reference plays them, judged under literal on one core',
      ...rates.map((rate) => rateLine(rate, 'worlds')),
      heldLine('rules and model', rates, { atLeast: 0.3 }),
    ],
    figures: figuresOf('crosscheck', rates, rates[1], { 'rules and model': 0.3 }),
  };
};
