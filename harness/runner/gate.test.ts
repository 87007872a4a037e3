import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Gate } from './gate.ts';

/** Things that end when they are told to, and what has been begun of them. */
const things = (gate: Gate, names: readonly string[]) => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const results = names.map((name) =>
    gate.run(async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    }),
  );
  const end = async (name: string): Promise<string> => {
    ends.get(name)?.();
    await setImmediate();
    return begun.join('');
  };
  return { begun, results, end };
};

test('so many run at a time, the others in their order', async () => {
  const { begun, results, end } = things(new Gate(2), ['a', 'b', 'c', 'd', 'e']);
  expect(begun.join('')).toBe('ab');
  expect(await end('b')).toBe('abc');
  expect(await end('a')).toBe('abcd');
  expect(await end('c')).toBe('abcde');
  await end('d');
  await end('e');
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('what fails makes room like what succeeds', async () => {
  const gate = new Gate(1);
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.run(async () => 'yes')).toBe('yes');
});

test('once it is closed nobody who waits is begun', async () => {
  const gate = new Gate(1);
  const { end } = things(gate, ['a', 'b']);
  gate.close();
  expect(await end('a')).toBe('a');
});
