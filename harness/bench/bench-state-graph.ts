import { explore } from '../state-graph/explore.ts';
import { graphOfCell } from '../state-graph/graph-of-cell.ts';
import type { GraphCell } from '../state-graph/graph-cell.ts';
import { whatSpinLacks, withSpin } from '../state-graph/spin.ts';
import { figuresOf, type Section } from './figure.ts';
import { measure, type Timing, type Work } from './measure.ts';
import { rateLine } from './rate-line.ts';

const timing: Timing = { clock: 'wall', warmUpRounds: 1, timedRounds: 3 };

const cell: GraphCell = { mode: 'control-group', workers: 4 };

const statesOf = (): number => {
  const exploration = explore(graphOfCell(cell));
  if (exploration.status !== 'explored') throw new Error('the state graph was not explored');
  return exploration.states;
};

const workOf = (name: string, count: number, search: () => number): Work => ({
  name,
  count,
  round: () => {
    if (search() !== count) throw new Error(`${name} counted another number of states`);
  },
});

/** Exploring the state graph of one cell, beside Spin with the same model in Promela. */
export const benchStateGraph = async (root: string): Promise<Section> => {
  const states = statesOf();
  const ours = workOf('the state machine of spec/model', states, statesOf);
  const lacking = whatSpinLacks();
  const rates =
    lacking === undefined
      ? await withSpin(root, cell, 2, (search) =>
          measure([ours, workOf('Spin, its process included', states, () => search().states)], timing),
        )
      : await measure([ours], timing);
  return {
    lines: [
      `the state graph of ${cell.mode} with ${cell.workers + 1} processes and a stop command: ${states} states`,
      ...rates.map((rate) => rateLine(rate, 'states')),
      ...(lacking === undefined ? [] : [`  no figure for Spin: ${lacking}`]),
    ],
    figures: rates.length > 1 ? figuresOf('state graph', rates, rates[1]) : [],
  };
};
