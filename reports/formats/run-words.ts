import type { RunOutcome } from '../../harness/runner/exit-code.ts';

/** What became of a run, in the words that a heading has for it. */
export const runWords: Readonly<Record<RunOutcome, string>> = {
  'harness-error': 'killspec itself failed',
  'implementation-failed': 'the implementation crashed, hung or broke the protocol',
  incomplete: 'not all cases were played',
  vacuous: 'nothing was judged',
  nonconformant: 'not conformant',
  'self-contradiction': 'self-contradictory',
  'not-kept': 'a capability was declared and then refused',
  'stale-baseline': 'the baseline does not hold any more',
  inconclusive: 'inconclusive',
  conformant: 'conformant',
};
