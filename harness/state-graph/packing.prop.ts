import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadline, elapse } from '../../spec/model/machine.ts';
import { killModes } from '../../spec/vocabulary/kill-settings.ts';
import { graphOfCell } from './graph-of-cell.ts';
import type { GraphState } from './graph-state.ts';

/** What leads on from a state: each step's name, and the state it leads to as a number. */
type Ways = readonly string[];

const prepare = (mode: (typeof killModes)[number]) => {
  const { first, movesFrom, pack } = graphOfCell({ mode, workers: 1 });
  const waysFrom = (state: GraphState): Ways => movesFrom(state).map(({ label, to }) => `${label} → ${pack(to)}`);
  const ways = new Map([[pack(first), waysFrom(first)]]);
  const reached = [first];
  for (const state of reached) {
    for (const { to } of movesFrom(state)) {
      if (ways.has(pack(to))) continue;
      ways.set(pack(to), waysFrom(to));
      reached.push(to);
    }
  }
  return { first, movesFrom, pack, ways, waysFrom };
};

const graphs = new Map(killModes.map((mode) => [mode, prepare(mode)]));

test('whatever way led to a state, and at whatever instants, it goes on as the graph says', () => {
  const steps = fc.array(fc.record({ way: fc.nat(20), waitShare: fc.constantFrom(0, 0, 0.3, 0.9) }), { maxLength: 25 });
  fc.assert(
    fc.property(fc.constantFrom(...killModes), steps, (mode, plan) => {
      const graph = graphs.get(mode);
      if (graph === undefined) throw new Error(`no graph of ${mode}`);
      let state = graph.first;
      for (const { way, waitShare } of plan) {
        const moves = graph.movesFrom(state);
        expect(graph.waysFrom(state)).toEqual(graph.ways.get(graph.pack(state)));
        if (moves.length === 0) return;
        const dueUs = deadline(state.machine);
        const { nowUs } = state.machine;
        const isWaiting = moves.some(({ label }) => label === 'time passes') && dueUs !== undefined && dueUs > nowUs;
        const waitUs = isWaiting ? Math.floor((dueUs - nowUs) * waitShare) : 0;
        state =
          waitUs > 0
            ? { ...state, machine: elapse(state.machine, nowUs + waitUs) }
            : (moves[way % moves.length]?.to ?? state);
      }
    }),
    { numRuns: 400 },
  );
});
