import { expect, test } from 'vitest';
import type { CellReport } from '../../harness/perturbation/perturb-cells.ts';
import { renderPerturbation } from './perturbation.ts';
import { plainStyle } from './style.ts';

const place = {
  cell: 'mixed service stop',
  world: 9,
  maker: 'literal',
  change: 3,
  about: 'SIGHUP to main at 10 s dropped',
};

const cell: CellReport = {
  cell: 'mixed service stop',
  worlds: 1,
  traces: 1,
  unplayable: 0,
  alike: 12,
  changes: 2,
  refused: 1,
  refusedHere: 2,
  freedoms: [
    {
      name: '(AMB-17=whole-group-mixed with AMB-19=one) or (AMB-17=whole-group with AMB-19=one) or AMB-34=never',
      links: ['AMB-34'],
      count: 1,
      example: place,
    },
  ],
  survivors: [],
};

const report = {
  killspec: '0.1.0',
  plan: { drawnPerCell: 2, deviationsOneIn: 16 },
  cells: [cell],
} as const;

test('what is long is broken within the width, and goes on beneath its beginning', () => {
  const text = renderPerturbation(report, [], { style: plainStyle, width: 80 });
  expect(text.slice(text.indexOf('What lets'))).toMatchInlineSnapshot(`
    "What lets the others through, how often, and an example:
           1  AMB-34  (AMB-17=whole-group-mixed with AMB-19=one) or
                      (AMB-17=whole-group with AMB-19=one) or AMB-34=never
              SIGHUP to main at 10 s dropped (mixed service stop, world 9, literal)

    12 more changes were not judged again: a change of a trace that literal makes,
    too, and that hangs on no reading in which its maker differs from literal, ends
    as it does under literal
    2 of 2 changes refused by the profile that made the trace (100.0 %), 1 under every reading (50.0 %), 0 unexplained
    "
  `);
});
