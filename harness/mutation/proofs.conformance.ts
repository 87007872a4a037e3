import { expect, test } from 'vitest';
import { ledger } from '../../spec/page/ledger.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { findProof, proofIn } from './find-proof.ts';
import type { Proof } from './proof.ts';
import { proofs } from './proofs.ts';
import { isPromise, sentenceProof } from './proven.ts';
import { subjects } from './subject.ts';
import { suiteTrials } from './trial.ts';
import { TryOuts } from './try-out.ts';

const suite = suiteTrials();
const tryOuts = new TryOuts();

/** What comes of playing a proof again; nothing where its mutant or its case is gone, or it proves nothing. */
const replayed = (rule: RuleId, { mutant: name, case: place }: Pick<Proof, 'mutant' | 'case'>): Proof | undefined => {
  const subject = subjects.find(({ mutant }) => mutant.name === name && mutant.breaks === rule);
  const trial = suite.find((each) => each.name === place);
  return subject === undefined || trial === undefined ? undefined : proofIn(rule, subject, trial, tryOuts);
};

test('every sentence that promises something is proven by all of its rules', () => {
  expect(ledger.filter((each) => isPromise(each) && sentenceProof(each, proofs) === 'lacking')).toEqual([]);
});

test.each(Object.entries(proofs))(
  '%s refuses the mutant that proves it: npm run generate finds others',
  (rule, proof) => {
    expect(replayed(rule as RuleId, proof)).toEqual(proof);
  },
);

test('no rule is proven by a mutant of another, nor in a case in which it does not refuse its own', () => {
  const proof = { mutant: 'mixed-spares-main', case: 'kill-mode/mixed-main-slow' };
  expect(replayed('KM-MX-1', proof)).toEqual({ ...proof, under: 'open' });
  expect(replayed('KM-MX-2', proof)).toBeUndefined();
  expect(replayed('KM-MX-1', { ...proof, case: 'kill-signal/default' })).toBeUndefined();
});

test('what a reading allows proves a rule under literal only', () => {
  expect(replayed('KM-MX-4', { mutant: 'mixed-waits', case: 'kill-mode/mixed-worker-waits' })).toEqual({
    mutant: 'mixed-waits',
    case: 'kill-mode/mixed-worker-waits',
    under: 'literal',
  });
});

test('the proof of a rule is found in the cases that there are, and under every reading where that is possible', () => {
  const cases = suite.filter(({ name }) => name.startsWith('kill-mode/mixed-worker-waits'));
  const both = suite.filter(({ name }) =>
    /^kill-mode\/mixed-(?:worker-waits|workers-go-too)|final-kill-signal\/mixed-main-exit$/u.test(name),
  );
  expect([
    findProof('KM-MX-4', [], tryOuts),
    findProof('KM-MX-4', cases, tryOuts),
    findProof('KM-MX-4', both, tryOuts),
  ]).toMatchInlineSnapshot(`
    [
      undefined,
      {
        "case": "kill-mode/mixed-worker-waits",
        "mutant": "mixed-waits",
        "under": "literal",
      },
      {
        "case": "final-kill-signal/mixed-main-exit",
        "mutant": "mixed-kills-one",
        "under": "open",
      },
    ]
  `);
});
