import type { Graph } from './explore.ts';
import type { GraphCell } from './graph-cell.ts';
import { firstState, type GraphState, processesOf } from './graph-state.ts';
import { movesFrom } from './moves.ts';
import { packState } from './pack.ts';

/** The graph of a cell, as the state machine of spec/model draws it. */
export const graphOfCell = (cell: GraphCell): Graph<GraphState> => {
  const names = processesOf(cell);
  return {
    first: firstState(cell),
    movesFrom: (state) => movesFrom(state, names),
    pack: (state) => packState(state, names),
  };
};
