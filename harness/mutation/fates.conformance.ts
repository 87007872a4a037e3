import { expect, test } from 'vitest';
import { fateOf } from './assess.ts';
import { openGround } from './ground.ts';
import { subjects } from './subject.ts';
import { worldsNeeded } from './worlds-needed.ts';

// All of them, and more worlds, are assessed in large-counts.long.ts: there, a hunt has 20 times as many.
const stride = 5;
const huntStride = 3;
const huntMax = 1000;

const ground = openGround({ seed: 1, drawnMax: 0, spareDrawnMax: 40, bound: 'tiny' });
const fates = subjects
  .filter((_, at) => at % stride === 0)
  .map((subject) => ({ subject, name: subject.mutant.name, fate: fateOf(subject, ground) }));

test('every mutant is killed under every reading, or one that a reading allows: there is no other kind', () => {
  expect(fates.filter(({ fate }) => fate.kind === 'unexplained' || fate.kind === 'equivalent')).toEqual([]);
});

test('what no reading allows dies under every reading', () => {
  const spared = fates.flatMap(({ name, fate }) =>
    fate.kind === 'reading' ? [`${name}: ${fate.readings.join(' ')}`] : [],
  );
  expect(spared).toMatchInlineSnapshot(`
    [
      "signal-swapped/main-exit/SIGKILL: AMB-56=literal-sigkill",
      "follow-up-added/timeout/SIGCONT: AMB-15/F=owed",
      "follow-up-swapped/batch: AMB-18=batch-hup-first",
      "option-ignored/KillSignal/socket: AMB-02=services-only",
      "option-ignored/SendSIGKILL/swap: AMB-28=services-only",
      "option-ignored/SendSIGKILL/scope: AMB-28=services-only",
      "value-unknown/SendSIGKILL/f: AMB-47/forms=listed",
      "mode-mistaken/mixed/control-group/main-exit: AMB-22=only-after-timeout",
    ]
  `);
});

test('a hunt alone kills at least 95 % of those that die under every reading', () => {
  const mortal = fates.filter(({ fate }, at) => fate.kind === 'killed' && at % huntStride === 0);
  const missed = mortal.filter(({ subject }) => worldsNeeded(subject, ground, huntMax) === undefined);
  expect(missed.map(({ name }) => name)).toMatchInlineSnapshot(`[]`);
  expect((mortal.length - missed.length) / mortal.length).toBeGreaterThanOrEqual(0.95);
});

test('a world that needs more hypotheses than are kept says nothing of a mutant', () => {
  const name = 'mode-mistaken/mixed/control-group/main-exit';
  const subject = subjects.find(({ mutant }) => mutant.name === name);
  expect(subject && ground.tryOuts.try(subject, ground.drawnAt(1748))).toEqual({ status: 'undecided' });
});

test('what takes two readings together is allowed by both', () => {
  const subject = subjects.find(({ mutant }) => mutant.name === 'event-mistaken/reload-or-restart/stop');
  expect(subject && fateOf(subject, ground)).toMatchObject({
    kind: 'reading',
    readings: ['AMB-21/reload-or-restart=does-not', 'AMB-35=first-pass-at-once'],
  });
});
