import { describe, expect, test } from 'vitest';
import { isSound } from '../scenarios/is-sound.ts';
import { smallScope } from './small-scope.ts';
import { type SmallBound, smallBounds } from './small-scope-bounds.ts';

const boundOf = (name: string): SmallBound => {
  const bound = smallBounds.find((each) => each.name === name);
  if (bound === undefined) throw new Error(`there is no bound ${name}`);
  return bound;
};

test('the bounds go as far as they say', () => {
  expect(Object.fromEntries(smallBounds.map((bound) => [bound.name, smallScope(bound).count]))).toMatchInlineSnapshot(`
    {
      "small": 190080,
      "tiny": 2304,
      "wide": 632448,
    }
  `);
  expect(smallScope(boundOf('small')).count).toBeGreaterThan(100_000);
});

describe('the tiny scope', () => {
  const scope = smallScope(boundOf('tiny'));
  const all = Array.from({ length: scope.count }, (_, index) => scope.at(index));

  test('has no world twice, and no case', () => {
    expect(new Set(all.map((world) => JSON.stringify(world))).size).toBe(scope.count);
    const cases = Array.from({ length: scope.count }, (_, index) => JSON.stringify(scope.caseAt(index)));
    expect(new Set(cases).size).toBe(scope.count);
  });

  test('has nothing but worlds that make sense as scenarios', () => {
    expect(all.filter((world) => !isSound(world))).toEqual([]);
  });

  test('has no world beyond its count', () => {
    expect(() => scope.at(scope.count)).toThrow(RangeError);
  });
});

test('an index stands for the same world for ever', () => {
  const scope = smallScope(boundOf('small'));
  expect([0, 54_321, 123_456, scope.count - 1].map(scope.caseAt)).toMatchInlineSnapshot(`
    [
      {
        "cast": {
          "main": "dies",
          "others": [],
          "ties": [
            "operation",
            "process",
            "wake",
          ],
        },
        "finalSignal": "SIGKILL",
        "mode": "control-group",
        "postCommand": "none",
        "sendSighup": false,
        "sendSigkill": true,
        "stopCommand": "none",
        "trigger": "stop",
        "unitType": "service",
      },
      {
        "cast": {
          "main": "dies",
          "others": [
            "ignores",
            "stopped",
          ],
          "ties": [
            "operation",
            "process",
            "wake",
          ],
        },
        "finalSignal": "SIGQUIT",
        "mode": "mixed",
        "postCommand": "quick",
        "sendSighup": false,
        "sendSigkill": true,
        "stopCommand": "hangs",
        "trigger": "restart",
        "unitType": "service",
      },
      {
        "cast": {
          "main": "at",
          "others": [
            "stopped",
            "stopped",
          ],
          "ties": [
            "operation",
            "process",
            "wake",
          ],
        },
        "finalSignal": "SIGKILL",
        "mode": "control-group",
        "postCommand": "hangs",
        "sendSighup": false,
        "sendSigkill": true,
        "stopCommand": "none",
        "trigger": "watchdog",
        "unitType": "service",
      },
      {
        "cast": {
          "main": "absent",
          "others": [
            "stopped",
            "stopped",
            "stopped",
          ],
          "ties": [
            "operation",
            "process",
            "wake",
          ],
        },
        "finalSignal": "SIGQUIT",
        "mode": "none",
        "postCommand": "none",
        "sendSighup": true,
        "sendSigkill": false,
        "stopCommand": "none",
        "trigger": "stop",
        "unitType": "scope",
      },
    ]
  `);
  expect(scope.at(54_321)).toMatchInlineSnapshot(`
    {
      "commands": {
        "ExecStop": {
          "deeds": [],
          "when": {},
        },
      },
      "initially": "active",
      "operations": [
        {
          "atUs": 0,
          "op": "restart",
        },
      ],
      "processes": {
        "main": {
          "deeds": [],
          "when": {},
        },
        "worker": {
          "deeds": [],
          "when": {
            "SIGABRT": [
              {
                "kind": "ignore",
              },
            ],
            "SIGHUP": [
              {
                "kind": "ignore",
              },
            ],
            "SIGTERM": [
              {
                "kind": "ignore",
              },
            ],
            "SIGUSR1": [
              {
                "kind": "ignore",
              },
            ],
          },
        },
        "worker-2": {
          "deeds": [],
          "stopped": true,
          "when": {},
        },
      },
      "ties": [
        "operation",
        "process",
        "wake",
      ],
      "unit": {
        "dropIns": [],
        "name": "x.service",
        "text": "[Service]
    ExecStart=/bin/main
    ExecStop=/bin/stop
    ExecStopPost=/bin/clean
    TimeoutStopSec=10s
    KillMode=mixed
    RestartKillSignal=SIGUSR1
    FinalKillSignal=SIGQUIT
    ",
      },
    }
  `);
});

test('every hundredth world of the small scope makes sense as a scenario', () => {
  const scope = smallScope(boundOf('small'));
  const unsound: number[] = [];
  for (let index = 0; index < scope.count; index += 101) if (!isSound(scope.at(index))) unsound.push(index);
  expect(unsound).toEqual([]);
});
