import { describe, expect, it } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import {
  type Accepting,
  acceptanceBy,
  acceptanceOfIndifferent,
  acceptanceOfWitness,
  indifferentTraces,
  witnessTraces,
} from '../../spec/oracle/witness-fixture.ts';
import { indifferent } from '../../spec/readings/witnesses/indifferent.ts';
import { witnesses } from '../../spec/readings/witnesses/witnesses.ts';

const byTwin: Accepting = (script, profile) => accepts(traceOf(script), profile).status === 'accepted';

describe('the twin takes each reading as the witnesses of the register do', () => {
  it.each(
    witnesses.map(
      (witness) => [`${witness.choice} in ${witness.unit ?? 'a.service'}: ${witness.set ?? ''}`, witness] as const,
    ),
  )('%s', (_, witness) => {
    expect(acceptanceBy(byTwin, witnessTraces(witness))).toEqual(acceptanceOfWitness(witness));
  });

  it.each(indifferent)('$choice: all readings alike', (one) => {
    expect(acceptanceBy(byTwin, indifferentTraces(one))).toEqual(acceptanceOfIndifferent(one));
  });
});
