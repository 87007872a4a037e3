import { describe, expect, test } from 'vitest';
import type { Choose } from '../readings/choose.ts';
import { choiceIds, type ChoiceId, readingsOf } from '../readings/register.ts';
import { explore, inBoth, joined, narrowedFrom, type Possible, possibleUnder } from './possible.ts';
import type { Assignment } from './verdict.ts';

const under = (assignment: Assignment): Possible => {
  const possible = possibleUnder(assignment);
  if (possible === undefined) throw new Error('nothing is possible');
  return possible;
};

const open = under({});

/** What of everything is narrowed. */
const saidOf = (possible: Possible | undefined): Assignment | undefined =>
  possible === undefined ? undefined : narrowedFrom(open, possible);

/** A set of which nobody has seen to it that its readings go together. */
const unseen = (assignment: Assignment): Possible =>
  Uint8Array.from(choiceIds, (id) =>
    readingsOf[id].reduce(
      (bits, reading, at) => bits | ((assignment[id] ?? readingsOf[id]).includes(reading) ? 1 << at : 0),
      0,
    ),
  );

const order = readingsOf['AMB-18'];
const isPerProcess = (reading: string): boolean => reading.startsWith('per-process');
const others = (choice: ChoiceId, reading: string): readonly string[] =>
  readingsOf[choice].filter((other) => other !== reading);

/** What each set hears to a question, one answer after the other. */
const heardBy = (sets: readonly Possible[], ask: (choose: Choose) => string): readonly (readonly string[])[] =>
  explore(sets, ask).map((outcomes) => outcomes.map(({ result }) => result));

describe('what readings imply', () => {
  test('holds forwards, one after the other', () => {
    expect(saidOf(possibleUnder({ 'AMB-67': ['main-only'] }))).toEqual({
      'AMB-67': ['main-only'],
      'AMB-32': ['main-only'],
      'AMB-33/survivors': ['kill-signal', 'final-signal'],
    });
  });

  test('holds backwards, one after the other', () => {
    expect(saidOf(possibleUnder({ 'AMB-07': ['first-pass'] }))).toEqual({
      'AMB-07': ['first-pass'],
      'AMB-06': others('AMB-06', 'again'),
      'AMB-04': others('AMB-04', 'each-pass'),
    });
  });

  test('leaves nothing of what contradicts itself, at once or together', () => {
    expect(possibleUnder({ 'AMB-06': ['again'], 'AMB-07': ['first-pass'] })).toBeUndefined();
    expect(possibleUnder({ 'AMB-04': [] })).toBeUndefined();
    expect(inBoth(under({ 'AMB-04': ['each-pass'] }), under({ 'AMB-07': ['first-pass'] }))).toBeUndefined();
    expect(
      inBoth(under({ 'AMB-04': ['each-pass'] }), under({ 'AMB-04': others('AMB-04', 'each-pass') })),
    ).toBeUndefined();
    expect(saidOf(inBoth(under({ 'AMB-18': order.slice(0, 2) }), under({ 'AMB-18': order.slice(1) })))).toEqual({
      'AMB-18': [order[1]],
    });
  });
});

describe('two sets', () => {
  const [first, second, third] = order;
  const wide = { 'AMB-18': [first, second], 'AMB-02': ['any-unit'] };

  test('are joined where they differ in one choice', () => {
    expect(saidOf(joined(under({ 'AMB-18': [first] }), under({ 'AMB-18': [third] })))).toEqual({
      'AMB-18': [first, third],
    });
    expect(saidOf(joined(under({ 'AMB-18': [first, second] }), under({ 'AMB-18': [second, third] })))).toEqual({
      'AMB-18': [first, second, third],
    });
  });

  test('are the wider one, where that holds the other, whichever comes first and in however many choices', () => {
    const narrow = under({ 'AMB-18': [first], 'AMB-02': ['any-unit'], 'AMB-03': [readingsOf['AMB-03'][0]] });
    const holding = under(wide);
    expect(joined(holding, narrow)).toBe(holding);
    expect(joined(narrow, holding)).toBe(holding);
    expect(joined(open, narrow)).toBe(open);
    expect(joined(narrow, open)).toBe(open);
    expect(joined(holding, under(wide))).toEqual(holding);
  });

  test('stay two where they differ in two choices and neither holds the other', () => {
    expect(joined(under(wide), under({ 'AMB-18': [third], 'AMB-02': ['services-only'] }))).toBeUndefined();
    expect(joined(under(wide), under({ 'AMB-18': [first] }))).toBeUndefined();
    expect(joined(under({ 'AMB-18': [first] }), under(wide))).toBeUndefined();
  });
});

describe('who asks for a reading', () => {
  test('hears each that is possible, in the order of the register', () => {
    expect(heardBy([open], (choose) => choose('AMB-18'))).toEqual([order]);
    expect(heardBy([under({ 'AMB-18': [order[3], order[1]] as string[] })], (choose) => choose('AMB-18'))).toEqual([
      [order[1], order[3]],
    ]);
  });

  test('hears the first of those that it does not tell apart, and of these groups the first one first', () => {
    expect(heardBy([open], (choose) => choose('AMB-18', isPerProcess))).toEqual([
      [order.find(isPerProcess), order.find((each) => !isPerProcess(each))],
    ]);
    expect(heardBy([open], (choose) => choose('AMB-18', (each) => !isPerProcess(each)))).toEqual([
      [order.find(isPerProcess), order.find((each) => !isPerProcess(each))],
    ]);
    expect(heardBy([open], (choose) => choose('AMB-18', () => true))).toEqual([[order[0]]]);
  });

  test('hears nothing that is not possible, though it is not told apart from what is', () => {
    const possible = under({ 'AMB-18': ['per-process-cont-first', 'batch-cont-first'] });
    expect(heardBy([possible], (choose) => choose('AMB-18', isPerProcess))).toEqual([
      ['per-process-cont-first', 'batch-cont-first'],
    ]);
    const onePart = under({ 'AMB-18': ['per-process-cont-first'] });
    expect(heardBy([onePart], (choose) => choose('AMB-18', isPerProcess))).toEqual([['per-process-cont-first']]);
  });

  test('leaves a set as it was, where nothing was open in it', () => {
    const decided = under({ 'AMB-18': [order[0]] as string[] });
    const [ofOpen = [], ofDecided = []] = explore([open, decided], (choose) => choose('AMB-18'));
    expect(ofOpen.map(({ result }) => result)).toEqual(order);
    expect(ofDecided).toEqual([{ result: order[0], possible: decided }]);
    expect(ofDecided[0]?.possible).toBe(decided);
    expect(explore([open], () => 'nothing asked')[0]?.[0]?.possible).toBe(open);
  });

  test('is not run for a reading that contradicts the rest, and told where all do', () => {
    const heard: string[] = [];
    const answers = (possible: Possible, choice: ChoiceId) =>
      explore([possible], (choose) => heard.push(choose(choice))).map((each) => each.length);
    expect(answers(unseen({ 'AMB-07': ['first-pass'] }), 'AMB-06')).toEqual([readingsOf['AMB-06'].length - 1]);
    expect(heard).toEqual(others('AMB-06', 'again'));
    const none = unseen({ 'AMB-06': ['again'], 'AMB-07': ['first-pass'] });
    expect(() => answers(none, 'AMB-18')).toThrow('nothing is possible for AMB-18');
  });
});
