import { beforeAll, expect, test } from 'vitest';
import { exhausted } from '../../../harness/generators/world-source.ts';
import type { HuntFile } from '../../../harness/runner/hunt/hunt-file.ts';
import { outcomeStatuses } from '../../../harness/runner/outcome.ts';
import { everyOutcome, hostileResults } from '../../formats/junit-fixture.ts';
import { playReport, type PlayedReport } from '../../../harness/cli/play-report.ts';
import { replayFirsts } from '../../../harness/cli/replay-firsts.ts';
import { buildReport } from './build-report.ts';
import type { HuntedWorldDetail, Report } from './report-data.ts';
import { openReport, reportParts } from './report-parts.ts';

const again = { before: 'npx killspec run --case', after: '' };
const terms = { killspec: '0.1.0', known: new Map() };
const all = hostileResults(outcomeStatuses.map((status) => everyOutcome[status]));

const sum = (numbers: readonly number[] = []): number => numbers.reduce((total, number) => total + number, 0);

const outcomeOf = (...statuses: readonly (typeof outcomeStatuses)[number][]): string | undefined =>
  buildReport([{ kind: 'run', results: hostileResults(statuses.map((status) => everyOutcome[status])), again }], terms)
    .head.runs[0]?.outcome;

let played: PlayedReport;

beforeAll(async () => {
  played = await playReport([
    ['run', 'kill-mode/mixed-worker-waits', 'kill-mode/default', '--adapter', 'killspec:hasty'],
    ['hunt', '--runs', '40', '--adapter', 'killspec:hasty'],
  ]);
});

test('a run has a line for each case, and details of what there is more to tell', () => {
  expect(
    played.report.cases[0]?.map(({ rules: _rules, dependsOn: _dependsOn, ...rest }) => rest),
  ).toMatchInlineSnapshot(`
    [
      {
        "about": [
          "KM-DEF-1",
        ],
        "mode": "control-group",
        "name": "kill-mode/default/Job=restart",
        "status": "conformant",
        "title": "a unit that says nothing of KillMode= is in control-group mode",
        "trigger": "restart",
        "unitType": "service",
      },
      {
        "about": [
          "KM-DEF-1",
        ],
        "mode": "control-group",
        "name": "kill-mode/default/Job=stop",
        "status": "conformant",
        "title": "a unit that says nothing of KillMode= is in control-group mode",
        "trigger": "stop",
        "unitType": "service",
      },
      {
        "about": [
          "KM-MX-1",
          "KM-MX-2",
          "KM-MX-4",
        ],
        "broken": "KM-MX-2",
        "detail": 0,
        "mode": "mixed",
        "name": "kill-mode/mixed-worker-waits",
        "number": 1,
        "says": "mixed: the other processes get nothing with the first signal",
        "status": "nonconformant",
        "title": "under mixed, the rest is killed when the main process has gone",
        "trigger": "stop",
        "unitType": "service",
      },
    ]
  `);
});

test('what goes into the file comes out of it, and each part when it is asked for', async () => {
  const { head, cases } = played.report;
  // So many that their details take several parts.
  const details = Array.from({ length: 1000 }, (_, at) =>
    JSON.stringify({ outcome: everyOutcome.crash, story: [String(at), 'x'.repeat(at)] }),
  );
  const parts = reportParts({ head, cases, details });
  expect(parts.length).toBe(5);
  const asked: number[] = [];
  const opened = await openReport(async (at) => {
    asked.push(at);
    return parts[at] ?? '';
  });
  expect(opened.head).toEqual(head);
  expect(asked).toEqual([0]);
  expect(await opened.cases.come()).toEqual(cases);
  expect(opened.cases.now()).toEqual({ value: cases });
  const storyAt = async (at: number) => (await opened.detailAt(at).come())?.story?.[0];
  expect(await Promise.all([999, 0, 700, 1000].map(storyAt))).toEqual(['999', '0', '700', undefined]);
  expect(asked.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4]);
});

test('a hunt has its cells, which add up, and its kinds of failures', () => {
  const [hunt] = played.report.head.hunts;
  expect(sum(hunt?.cells.map(({ count }) => count))).toBe(40);
  expect(hunt?.cellsOf).toBe(40);
  const failed = 40 - (hunt?.counts.conformant ?? 0);
  expect(sum(hunt?.cells.map((cell) => cell.failed))).toBe(failed);
  expect(sum(hunt?.kinds.map(({ count }) => count))).toBe(failed);
});

/** What the report holds of the first failure of each kind. */
const huntedIn = ({ head, details }: Report) =>
  head.hunts.flatMap(({ kinds }) =>
    kinds.map(({ detail }) => JSON.parse(details[detail ?? -1] ?? '{}') as Partial<HuntedWorldDetail>),
  );

test('the first failure of each kind is told at length, as its world is played again', () => {
  const hunted = huntedIn(played.report);
  expect(hunted.length).toBeGreaterThan(2);
  for (const { world, story, played: replayed } of hunted) {
    expect(replayed?.outcome.status).toBe('nonconformant');
    expect(replayed?.trace?.header.unit.name).toBe(world?.unit.name);
    expect(story?.length).toBe(2);
  }
});

/** How many worlds each cell of a hunt has, and how many of them are said to have been judged. */
const judgedIn = (file: HuntFile) =>
  buildReport([{ kind: 'hunt', hunt: file, again }], terms).head.hunts[0]?.cells.map(({ count, judged }) => [
    count,
    judged,
  ]);

test('where a hunt declined worlds, no cell of it is said to have been judged', () => {
  const [, hunt] = played.sources;
  if (hunt?.kind !== 'hunt') throw new Error('there was a hunt');
  const declined = {
    ...hunt.hunt,
    chunks: hunt.hunt.chunks.map((chunk) => ({ ...chunk, counts: { ...chunk.counts, unsupported: 1 } })),
  };
  const whole = judgedIn(hunt.hunt);
  expect(whole?.every(([count, judged]) => count === judged)).toBe(true);
  expect(judgedIn(declined)).toEqual(whole?.map(([count]) => [count, undefined]));
});

test('of who does not come with killspec, or fails otherwise now, only the worlds are told', async () => {
  const [, hunt] = played.sources;
  if (hunt?.kind !== 'hunt') throw new Error('there was a hunt');
  const { header, chunks } = hunt.hunt;
  const foreign = { ...hunt.hunt, header: { ...header, implementation: { name: 'my-init', version: '1' } } };
  const otherwise = {
    ...hunt.hunt,
    chunks: chunks.map(({ failures, ...rest }) => ({
      ...rest,
      failures: failures.map((failure) => ({ ...failure, manner: `not ${failure.manner}` })),
    })),
  };
  for (const changed of [foreign, otherwise]) {
    const replayed = await replayFirsts(changed);
    const hunted = huntedIn(buildReport([{ kind: 'hunt', hunt: changed, again, replayed }], terms));
    expect(hunted.length).toBeGreaterThan(2);
    expect(hunted.map((each) => Object.keys(each))).toEqual(hunted.map(() => ['world', 'story']));
  }
});

test('the same implementation twice has two labels', () => {
  const { head } = buildReport(
    [
      { kind: 'run', results: all, again },
      { kind: 'run', results: all, again },
    ],
    terms,
  );
  expect(head.runs.map(({ label }) => label.replace(/^.* 1/su, 'X 1'))).toEqual(['X 1', 'X 1 (2)']);
});

test('a hunt and an exhaust of the same implementation are of two kinds, and need no number', () => {
  const [, hunt] = played.sources;
  if (hunt?.kind !== 'hunt') throw new Error('there was a hunt');
  const worlds = { ...exhausted('tiny'), from: 0 };
  const exhaust = { ...hunt, hunt: { ...hunt.hunt, header: { ...hunt.hunt.header, worlds } } };
  const { head } = buildReport([hunt, exhaust, { ...hunt }], terms);
  expect(head.hunts.map(({ label, origin }) => `${origin.kind}: ${label}`)).toEqual([
    'drawn: hasty 1',
    'exhausted: hasty 1',
    'drawn: hasty 1 (2)',
  ]);
});

test('nothing that was not judged is green', () => {
  expect(outcomeOf()).toBe('vacuous');
  expect(outcomeOf('unsupported', 'not-applicable')).toBe('vacuous');
  expect(outcomeOf('conformant', 'inconclusive')).toBe('inconclusive');
  expect(outcomeOf('conformant', 'crash')).toBe('implementation-failed');
  expect(outcomeOf('conformant')).toBe('conformant');
});
