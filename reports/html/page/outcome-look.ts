import type { RunOutcome } from '../../../harness/runner/exit-code.ts';
import type { OutcomeStatus } from '../../../harness/runner/outcome.ts';

/** How something that was judged is shown: never by its colour alone. */
export interface Look {
  readonly tone: 'good' | 'bad' | 'warn' | 'dim' | 'live';
  readonly symbol: string;
  readonly words: string;
}

const good = (words: string): Look => ({ tone: 'good', symbol: '✓', words });
const bad = (words: string): Look => ({ tone: 'bad', symbol: '✗', words });
const warn = (words: string): Look => ({ tone: 'warn', symbol: '!', words });
const dim = (words: string): Look => ({ tone: 'dim', symbol: '–', words });

/** How the outcome of a case is shown. */
export const caseLook: Readonly<Record<OutcomeStatus, Look>> = {
  conformant: good('conformant'),
  nonconformant: bad('nonconformant'),
  'not-kept': bad('declared and then refused'),
  crash: bad('crash'),
  hang: bad('hang'),
  'protocol-error': bad('protocol error'),
  'harness-error': bad('killspec failed'),
  nondeterministic: warn('not the same twice'),
  inconclusive: warn('inconclusive'),
  unsupported: dim('unsupported'),
  'not-applicable': dim('not applicable'),
};

/** How the outcome of a run is shown. */
export const runLook: Readonly<Record<RunOutcome, Look>> = {
  conformant: good('Conformant'),
  nonconformant: bad('Not conformant'),
  'self-contradiction': bad('Contradicts itself'),
  'not-kept': bad('Refuses what it declares'),
  'stale-baseline': bad('Not as the baseline knows'),
  'implementation-failed': bad('The implementation failed'),
  'harness-error': bad('killspec itself failed'),
  inconclusive: warn('Inconclusive'),
  incomplete: warn('Incomplete: this is no result'),
  vacuous: dim('Nothing was judged'),
};

/** How what has not come to its end is shown: it is not green, whatever it has found. */
export const runningLook: Look = { tone: 'live', symbol: '…', words: 'Running: this is no result yet' };
