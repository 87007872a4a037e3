import type { Outcome, OutcomeStatus } from '../../harness/runner/outcome.ts';
import type { Results } from '../../harness/runner/results.ts';

/** Text that an implementation might send to break a file, or whoever looks at it. */
export const hostile =
  'a]]><b x="1">&amp;\u0000\u001b[31m\u0008\r\n\t\ud800 \ufffe\u202e<!-- --><![CDATA[</failure></testsuite>\'"';

const conformant: Outcome = {
  status: 'conformant',
  verdict: { status: 'conformant', rules: {} as never, assignments: [{}], dependsOn: {} },
};

const nonconformant: Outcome = {
  status: 'nonconformant',
  verdict: {
    status: 'nonconformant',
    rules: {} as never,
    violation: {
      atUs: 0,
      rules: ['KM-MX-2'],
      breach: { kind: 'forbidden', what: hostile },
      because: [`because ${hostile}`, 'however'],
      assignment: {},
    },
    deaths: [],
  },
};

/** An outcome of each kind, all that it says hostile. */
export const everyOutcome: Readonly<Record<OutcomeStatus, Outcome>> = {
  conformant,
  nonconformant,
  'not-kept': { status: 'not-kept', message: hostile },
  unsupported: { status: 'unsupported', what: hostile },
  'not-applicable': { status: 'not-applicable', why: hostile },
  inconclusive: { status: 'inconclusive', reason: hostile },
  nondeterministic: { status: 'nondeterministic', repetition: 2, difference: hostile },
  crash: { status: 'crash', message: hostile },
  hang: { status: 'hang', message: hostile },
  'protocol-error': { status: 'protocol-error', message: hostile },
  'harness-error': { status: 'harness-error', message: hostile },
};

/** Results of an implementation and cases with hostile names. */
export const hostileResults = (outcomes: readonly Outcome[], rest: Partial<Results> = {}): Results => ({
  header: {
    format: 'killspec-results/1',
    killspec: '0.1.0',
    suite: 1,
    implementation: { name: hostile, version: '1' },
    profile: { name: 'open', choices: {}, quirks: [] },
    seed: 1,
    cases: { count: outcomes.length, hash: '' },
  },
  cases: outcomes.map((outcome, at) => ({
    name: `kill-mode/${hostile} ${at}`,
    unitType: 'service',
    about: [],
    outcome,
  })),
  end: 'complete',
  constraints: [],
  ...rest,
});
