import { expect, test } from 'vitest';
import { literal, type Profile, withReading } from '../../../spec/profiles/profile.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Implementation } from '../../adapters/adapter.ts';
import { modelDriven } from '../../implementations/model/model-driven.ts';
import { ModelManager } from '../../implementations/model/model-manager.ts';
import { ownCases, run } from '../../run.ts';
import { inferReadings } from './infer-readings.ts';

const cases = ownCases().filter(({ name }) =>
  /^(?:send-sighup\/|kill-mode\/order-of-a-pass|sections\/(?:scope-options|sighup-of-all-types))/.test(name),
);

/** Follows one profile in some units and another in the others. */
const mixed = (profileOf: (unit: Unit) => Profile): Implementation => ({
  ...modelDriven('mixed'),
  start: (host) => new ModelManager(host, profileOf(host.unit), {}),
});

const contFirst = withReading(literal, 'AMB-18', 'per-process-cont-first');

/** What is inferred of the order of a pass, AMB-18, for each unit type: the readings, and the cases that show them. */
const orderIn = async (implementation: Implementation) => {
  const { cases: results } = await run(implementation, { cases });
  const { inferred } = inferReadings(results);
  return Object.fromEntries(
    inferred.flatMap(({ choice, unitType, allowed, shownBy }) =>
      choice === 'AMB-18' ? [[unitType, `${allowed.join(' or ')}: ${shownBy.join(', ')}`]] : [],
    ),
  );
};

test('an implementation that follows one reading for scopes and another for all else is seen through', async () => {
  expect(await orderIn(mixed(({ type }) => (type === 'scope' ? contFirst : literal)))).toEqual({
    service: 'per-process-hup-first: kill-mode/order-of-a-pass',
    socket: 'per-process-hup-first: send-sighup/order-in-other-units/Section=Socket,Signal=SIGTERM',
    mount: 'batch-hup-first or per-process-hup-first: sections/sighup-of-all-types/Section=Mount',
    swap: 'per-process-hup-first: send-sighup/order-while-a-helper-hangs',
    scope: 'per-process-cont-first: send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
  });
});

const isOdd = ({ assignments }: Unit): boolean => assignments.length % 2 === 1;

test('one that follows both for services contradicts itself, and two cases show it', async () => {
  expect((await orderIn(mixed((unit) => (isOdd(unit) ? literal : contFirst))))['service']).toBe(
    ': kill-mode/order-of-a-pass, sections/sighup-of-all-types/Section=Service',
  );
});
