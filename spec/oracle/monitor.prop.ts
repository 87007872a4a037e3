import * as fc from 'fast-check';
import { test } from 'vitest';
import type { Profile } from '../profiles/profile.ts';
import { choiceIds, readingsOf } from '../readings/register.ts';
import { judge } from './judge.ts';
import { possibleUnder } from './possible.ts';
import { type Draw, drawFrom, randomTrace } from './random-trace-fixture.ts';
import type { Assignment, Verdict } from './verdict.ts';

const forTraces = fc.array(fc.nat(1000), { minLength: 40, maxLength: 160 });
/** Enough for several joint readings: each takes one number for every choice. */
const forProfiles = fc.array(fc.nat(1000), { minLength: 100, maxLength: 600 });

const profileOf = (choices: Assignment): Profile => ({ name: 'random', choices, quirks: [] });

const readings = (choice: string): readonly string[] => (readingsOf as Record<string, readonly string[]>)[choice] ?? [];

/** One reading of each choice within what is allowed, drawn one after the other so that implications hold. */
const settled = (draw: Draw, within: Assignment = {}): Assignment => {
  let choices = within;
  for (const choice of choiceIds) {
    const possible = (choices[choice] ?? readings(choice)).filter(
      (reading) => possibleUnder({ ...choices, [choice]: [reading] }) !== undefined,
    );
    const reading = possible[draw(possible.length)];
    if (reading === undefined) throw new Error(`nothing is possible for ${choice}`);
    choices = { ...choices, [choice]: [reading] };
  }
  return choices;
};

/** A joint reading just outside of these: one choice that they narrow takes another reading, where it can. */
const neighbour = (draw: Draw, narrowed: Assignment): readonly Assignment[] => {
  const choices = Object.keys(narrowed);
  const choice = choices[draw(choices.length)];
  if (choice === undefined) return [];
  const others = readings(choice).filter((reading) => !(narrowed[choice] ?? []).includes(reading));
  const changed = { ...narrowed, [choice]: others.slice(0, 1) };
  return others.length > 0 && possibleUnder(changed) !== undefined ? [settled(draw, changed)] : [];
};

const isWithin = (one: Assignment, many: Assignment): boolean =>
  Object.entries(many).every(([choice, allowed]) => (one[choice] ?? []).every((reading) => allowed.includes(reading)));

const accepts = (verdict: Verdict): boolean => verdict.status === 'conformant';

test('a joint reading survives under open exactly when the trace is accepted under it alone', () => {
  fc.assert(
    fc.property(forTraces, forProfiles, (forTrace, forReadings) => {
      const draw = drawFrom(forReadings);
      const maker = settled(draw);
      const trace = randomTrace(drawFrom(forTrace), profileOf(maker));
      const underOpen = judge(trace, profileOf({}));
      if (underOpen.status === 'inconclusive') return;
      const surviving = underOpen.status === 'conformant' ? underOpen.assignments : [];
      const tried = [
        maker,
        settled(draw),
        ...surviving.slice(0, 4).flatMap((each) => [settled(draw, each), ...neighbour(draw, each)]),
      ];
      for (const one of tried) {
        const survives = surviving.some((many) => isWithin(one, many));
        const accepted = accepts(judge(trace, profileOf(one)));
        if (survives !== accepted)
          throw new Error(
            `${survives ? 'survives' : 'dies'} under open, alone it is ${accepted ? 'accepted' : 'refused'}: ${JSON.stringify(one)}`,
          );
      }
    }),
    { numRuns: 120 },
  );
});

test('what is accepted under a profile is accepted under a wider one', () => {
  fc.assert(
    fc.property(forTraces, forProfiles, (forTrace, forReadings) => {
      const draw = drawFrom(forReadings);
      const maker = settled(draw);
      const trace = randomTrace(drawFrom(forTrace), profileOf(maker));
      const someOf = (from: Assignment): Assignment =>
        Object.fromEntries(Object.entries(from).filter(() => draw(2) === 1));
      const narrow = someOf(maker);
      const wide = someOf(narrow);
      const underWide = judge(trace, profileOf(wide));
      if (accepts(judge(trace, profileOf(narrow))) && underWide.status === 'nonconformant')
        throw new Error(`refused under ${JSON.stringify(wide)}`);
    }),
    { numRuns: 80 },
  );
});
