import { expect, test } from 'vitest';
import { type KillMode, killModes } from '../../spec/vocabulary/kill-settings.ts';
import { explore } from './explore.ts';
import { graphOfCell } from './graph-of-cell.ts';
import { safetyOf } from './safety.ts';

const explored = (states: number, transitions: number, ends: number): unknown => ({
  status: 'explored',
  states,
  transitions,
  ends,
});

test('every state of a cell keeps what the page promises, and all of them are counted', () => {
  const cells = killModes.map((mode) => ({ mode, workers: 2 }));
  expect(cells.map((cell) => explore(graphOfCell(cell), safetyOf(cell)))).toEqual([
    explored(1209, 5798, 2),
    explored(287, 1196, 2),
    explored(165, 591, 2),
    explored(40, 128, 1),
  ]);
});

/** The graph of one mode, held to what the page promises of another. */
const mistaken = (mode: KillMode, promised: KillMode): unknown =>
  explore(graphOfCell({ mode, workers: 1 }), safetyOf({ mode: promised, workers: 1 }));

test('a promise that is not kept is found on a shortest way', () => {
  expect([
    mistaken('mixed', 'control-group'),
    mistaken('control-group', 'mixed'),
    mistaken('control-group', 'process'),
    mistaken('process', 'none'),
    mistaken('none', 'process'),
  ]).toMatchInlineSnapshot(`
    [
      {
        "path": [
          "runs ExecStop",
          "main exits",
          "ExecStop exits",
        ],
        "says": "the final signal is sent and owed only after its trigger",
        "status": "violated",
      },
      {
        "path": [
          "runs ExecStop",
          "ExecStop exits",
        ],
        "says": "under mixed, only the main process is sent the first signal",
        "status": "violated",
      },
      {
        "path": [
          "runs ExecStop",
          "ExecStop exits",
        ],
        "says": "whom the mode spares is sent nothing and owed nothing",
        "status": "violated",
      },
      {
        "path": [
          "runs ExecStop",
          "ExecStop exits",
        ],
        "says": "whom the mode spares is sent nothing and owed nothing",
        "status": "violated",
      },
      {
        "path": [
          "runs ExecStop",
          "ExecStop exits",
        ],
        "says": "once the delay has passed, whoever remains and is not spared has been sent the final signal",
        "status": "violated",
      },
    ]
  `);
});

test('an exploration that reaches its bound says so', () => {
  expect(explore(graphOfCell({ mode: 'control-group', workers: 2 }), [], 1208)).toEqual({
    status: 'too-many',
    statesMax: 1208,
  });
});
