import { describe, expect, it } from 'vitest';
import { endBurst, freeBystanders, isUnfinished, newTarget, type Pass, type Step, type Target } from './pass.ts';

const own: Step = { signal: 'SIGTERM', isOwed: true, isOwn: true };
const owed: Step = { signal: 'SIGCONT', isOwed: true, isOwn: false };
const free: Step = { ...owed, isOwed: false };

/** Processes as their places say: 0 and 1 are asked, 2 and 3 are passed by. */
const asked = (member: number, by: Partial<Target> = {}): Target => ({
  ...newTarget(member, [own, owed], true),
  ...by,
});
const sent = (member: number, by: Partial<Target> = {}): Target =>
  asked(member, { isBegun: true, rest: [owed], ...by });
const passedBy = (member: number, by: Partial<Target> = {}): Target => ({
  ...newTarget(member, [owed], true),
  ...by,
});

const passOf = (targets: Target[], order: Pass['order'] = 'per-process'): Pass => ({
  kind: 'kill',
  dueUs: 0,
  untilUs: 0,
  order,
  isMainFirst: false,
  forNewcomers: undefined,
  main: undefined,
  targets,
  serving: undefined,
});

const there = () => true;
const but = (gone: number) => (member: number) => member !== gone;

describe('a pass is unfinished', () => {
  it.each<readonly [what: string, targets: Target[], isThere: (member: number) => boolean, is: boolean]>([
    ['where what follows a signal that was sent is owed', [sent(0)], there, true],
    ['not to who is gone', [sent(0)], but(0), false],
    ['not as long as the signal is not sent', [asked(0)], there, false],
    ['not where nothing is ahead', [sent(0, { rest: [] })], there, false],
    ['not where what is ahead need not be sent', [sent(0, { rest: [free] })], there, false],
    ['for whom it passes by, when nobody is left for its signal', [sent(0, { rest: [] }), passedBy(2)], there, true],
    ['for them, too, when the last one is gone', [asked(0), passedBy(2)], but(0), true],
    ['not for them as long as one is left', [asked(0), sent(1, { rest: [] }), passedBy(2)], there, false],
    ['not for them where they need not be sent it', [passedBy(2, { isOwed: false })], there, false],
    ['where it had begun with who need not be asked', [sent(0, { isOwed: false })], there, true],
    ['not where it had not', [sent(0, { rest: [] }), passedBy(2, { isOwed: false, isBegun: true })], there, false],
  ])('%s', (_, targets, isThere, is) => {
    expect(isUnfinished(passOf(targets), isThere)).toBe(is);
  });
});

describe('those whom a pass passes by', () => {
  it.each<
    readonly [what: string, targets: Target[], gone: number, isThere: (member: number) => boolean, isOwed: boolean]
  >([
    ['are owed nothing when the only one that is asked is gone', [asked(0), passedBy(2)], 0, but(0), false],
    ['are when another one is left', [asked(0), asked(1), passedBy(2)], 0, but(0), true],
    ['are when another one has been asked', [asked(0), sent(1), passedBy(2)], 0, but(0), true],
    ['are not when the other one is gone, too', [asked(0), asked(1), passedBy(2)], 0, () => false, false],
    ['are when who is gone was none of those', [asked(0), passedBy(2), passedBy(3)], 3, () => false, true],
    ['are when who is gone need not have been asked', [asked(0, { isOwed: false }), passedBy(2)], 0, but(0), true],
    ['are when who is gone has been asked', [sent(0), passedBy(2)], 0, but(0), true],
    [
      'are when who is gone is not the one that must be',
      [asked(0), asked(1, { isOwed: false }), passedBy(2)],
      1,
      () => false,
      true,
    ],
  ])('%s', (_, targets, gone, isThere, isOwed) => {
    const before = targets.map((target) => target.hasOwn && target.isOwed);
    freeBystanders(passOf(targets), gone, isThere);
    expect(targets.map((target) => target.hasOwn && target.isOwed)).toEqual(before);
    expect(targets.flatMap((target) => (target.hasOwn ? [] : [target.isOwed]))).toContain(isOwed);
    expect(targets.flatMap((target) => (target.hasOwn ? [] : [target.isOwed]))).not.toContain(!isOwed);
  });
});

describe('another pass goes on', () => {
  it.each<readonly [what: string, target: Target, isThere: (member: number) => boolean, left: number]>([
    ['what follows a signal that was sent is not made up for', sent(0, { rest: [free] }), there, 0],
    ['a signal that is not sent yet may be', asked(0), there, 2],
    ['what is owed to whom it passes by may be', passedBy(2), there, 1],
    ['not to who is gone', passedBy(2), but(2), 0],
    ['nor what need not be sent', passedBy(2, { isOwed: false }), there, 0],
    ['nor what may be sent', passedBy(2, { rest: [free] }), there, 0],
  ])('%s', (_, target, isThere, left) => {
    const pass = passOf([target]);
    endBurst(pass, isThere);
    expect(pass.targets[0]?.rest).toHaveLength(left);
  });

  it('where order means nothing it may all be', () => {
    const pass = passOf([sent(0, { rest: [free] })], 'any');
    endBurst(pass, there);
    expect(pass.targets[0]?.rest).toHaveLength(1);
  });
});
