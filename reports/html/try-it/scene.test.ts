import { expect, test } from 'vitest';
import type { Attempt, Deed } from './attempt.ts';
import { changeDeeds } from './change-deeds.ts';
import { firstAttempt } from './first-attempt.ts';
import { type Lane, lanesOf } from './scene.ts';
import { axisOf } from './timeline-layout.ts';
import { type Played, tryAttempt } from './try-attempt.ts';

const s = 1_000_000;

type Seen = Played & { readonly seen: NonNullable<Played['seen']> };

const play = async (attempt: Attempt): Promise<Seen> => {
  const tried = await tryAttempt(attempt, {});
  if (tried.status !== 'played' || tried.seen === undefined) throw new Error(`not played: ${JSON.stringify(tried)}`);
  return { ...tried, seen: tried.seen };
};

const lanes = async (attempt: Attempt): Promise<readonly Lane[]> => {
  const { seen, case: played } = await play(attempt);
  return lanesOf(seen.marked, played.world);
};

/** A lane in short: `main 0-2: SIGTERM owed deed, exits end exit`. */
const inShort = ({ name, life, marks }: Lane): string => {
  const until = life === undefined ? '' : ` ${life.fromUs / s}-${life.toUs === undefined ? '' : life.toUs / s}`;
  return `${name}${until}: ${marks.map(({ text, look, handle }) => `${text} ${look} ${handle?.kind ?? '-'}`).join(', ')}`;
};

test('each process has a lane, with what happens to it and what can be moved', async () => {
  expect((await lanes(firstAttempt)).map(inShort)).toMatchInlineSnapshot(`
    [
      "unit: stop fact operation, stopped fact -",
      "main 0-2: SIGTERM owed deed, SIGCONT owed deed, exits end exit",
      "worker 0-2: SIGKILL owed deed, dies end exit",
    ]
  `);
});

test('a signal that is left out is missing, and who then stays can be ended', async () => {
  const { seen } = await play(firstAttempt);
  const deeds = changeDeeds(seen.trace, { kind: 'remove', index: 2 });
  const changed = { ...firstAttempt, actor: { kind: 'deeds', deeds } } as const;
  expect((await lanes(changed)).map(inShort)).toMatchInlineSnapshot(`
    [
      "unit: stop fact operation",
      "main 0-2: SIGTERM owed deed, SIGCONT owed deed, exits end exit",
      "worker 0-: SIGKILL missing -, stays stays exit",
    ]
  `);
  expect((await play(changed)).outcome.status).toBe('nonconformant');
});

test('deeds are moved, sent elsewhere, changed and added, in order of time', async () => {
  const { trace } = (await play(firstAttempt)).seen;
  const short = (deeds: readonly Deed[]): string =>
    deeds.map((deed) => `${deed.atUs / s} ${deed.kind === 'signal' ? `${deed.to} ${deed.signal}` : 'run'}`).join(', ');
  expect({
    move: short(changeDeeds(trace, { kind: 'move', index: 0, atUs: 5 * s })),
    to: short(changeDeeds(trace, { kind: 'send-to', index: 0, to: 'worker' })),
    send: short(changeDeeds(trace, { kind: 'send', index: 1, signal: 'SIGHUP' })),
    add: short(changeDeeds(trace, { kind: 'add', deed: { kind: 'signal', atUs: s, to: 'main', signal: 'SIGINT' } })),
    none: short(changeDeeds(trace, { kind: 'remove', index: 9 })),
  }).toMatchInlineSnapshot(`
    {
      "add": "0 main SIGTERM, 0 main SIGCONT, 1 main SIGINT, 2 worker SIGKILL",
      "move": "0 main SIGCONT, 2 worker SIGKILL, 5 main SIGTERM",
      "none": "0 main SIGTERM, 0 main SIGCONT, 2 worker SIGKILL",
      "send": "0 main SIGTERM, 0 main SIGHUP, 2 worker SIGKILL",
      "to": "0 worker SIGTERM, 0 main SIGCONT, 2 worker SIGKILL",
    }
  `);
});

test('the axis has a column for each instant, and goes on beyond the last', async () => {
  const axis = axisOf(await lanes(firstAttempt));
  expect(axis.columns.map(({ atUs }) => atUs / s)).toEqual([0, 2]);
  expect(axis.endUs / s).toBe(12);
});
