import { expect, test } from 'vitest';
import { compareVersions, kernelVersion, runsWithoutPtrace } from './kernel-version.ts';

test('versions are ordered by their numbers', () => {
  const versions = ['6.2', '6.12.95-1~bpo12+1', '6.12.117-1', '6.1.176-1', '7.3.4-1~bpo13+1', '6.12'];
  expect(versions.toSorted(compareVersions)).toEqual([
    '6.1.176-1',
    '6.2',
    '6.12',
    '6.12.95-1~bpo12+1',
    '6.12.117-1',
    '7.3.4-1~bpo13+1',
  ]);
});

test('the name of a kernel’s file says its version, and so whether it needs ptrace', () => {
  expect(kernelVersion('/cache/kernels/linux-7.3.4-1~bpo13+1_0745dd64')).toBe('7.3.4-1~bpo13+1');
  expect(['linux-6.1.176-1_0745dd64', 'linux-6.15', 'linux-6.16', '/a/linux-7.3.4-1_0'].map(runsWithoutPtrace)).toEqual(
    [false, false, true, true],
  );
});
