import type { Effects } from '../../harness/what-if/what-if.ts';

/** What another page would change, as JSON. */
export const effectsJson = (title: string, { implementations, needless, conflicts, triedCount }: Effects): string =>
  JSON.stringify({
    format: 'killspec-what-if/1',
    title,
    implementations,
    needless: needless.map(({ id }) => id),
    conflicts,
    triedCount,
  });
