import { expect, it } from 'vitest';
import { TestOrder } from './test-order.js';

const spentMs = { 'quick.test.ts': 10, 'slow.test.ts': 1000, 'slower.test.ts': 5000 };
const files = Object.keys(spentMs).toReversed();

it('runs what takes least time first, as long as nothing has killed anything', () => {
  expect(new TestOrder().likeliestFirst('a.ts', files, spentMs)).toEqual(Object.keys(spentMs));
});

it('runs what kills most in its time first, by the source that is mutated', () => {
  const order = new TestOrder();
  for (let count = 0; count < 30; count += 1) order.noteKill('a.ts', 'slower.test.ts');
  for (let count = 0; count < 2; count += 1) order.noteKill('a.ts', 'slow.test.ts');
  expect(order.likeliestFirst('a.ts', files, spentMs)).toEqual(['slower.test.ts', 'quick.test.ts', 'slow.test.ts']);
  expect(order.likeliestFirst('b.ts', files, spentMs)).toEqual(Object.keys(spentMs));
});

it('takes a file that takes no time for one that takes little', () => {
  expect(new TestOrder().likeliestFirst('a.ts', ['slow.test.ts', 'none.test.ts'], spentMs)[0]).toBe('none.test.ts');
});
