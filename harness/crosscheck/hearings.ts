import { applyImplications } from '../../spec/profiles/implications.ts';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { witnessTraces } from '../../spec/oracle/witness-fixture.ts';
import type { Witness } from '../../spec/readings/witness.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import { type PlayedPart, playBout } from './compare-bout.ts';
import type { Hearing } from './hidden-choices.ts';
import type { LegName } from './leg.ts';
import { openLeg } from './open-leg.ts';
import { sampledBouts } from './sample.ts';

/** What is judged, and where it comes from. */
export interface NamedHearing extends Hearing {
  readonly name: string;
}

/** Of the changes of a trace so many are taken, from all over it. */
const changesMax = 4;

const hearingsOf = (name: string, profile: Profile, parts: readonly PlayedPart[]): readonly NamedHearing[] =>
  parts.flatMap(({ trace, unit, changes }) => {
    const step = Math.max(1, Math.ceil(changes.length / changesMax));
    const taken = changes.filter((_, at) => at % step === 0).map((change) => change.trace);
    return [trace, ...taken].map((each) => ({ name, trace: each, profile, unit }));
  });

/** The bouts of the sample: each trace as it was played, and some changes of it. */
export const sampledHearings = (): readonly NamedHearing[] =>
  sampledBouts().flatMap(({ name, profile, parts }) => hearingsOf(name, profile, parts));

/** Bouts of a leg, one in `step`. */
export const legHearings = (leg: LegName, seed: number, count: number, step: number): readonly NamedHearing[] => {
  const { at } = openLeg(leg, seed);
  return Array.from({ length: count }, (_, turn) => turn * step).flatMap((index) => {
    const bout = at(index);
    return hearingsOf(`${leg} ${index}`, bout.profile, playBout(bout, { seed, index, share: changesMax }));
  });
};

/** The traces of a witness under each reading of its choice, but for those that contradict the readings it needs besides. */
export const witnessHearings = (witness: Witness): readonly NamedHearing[] =>
  witnessTraces(witness).flatMap(({ name, script, underReadings }) => {
    const trace = traceOf(script);
    const unit = loadUnit(trace.header.unit.name, trace.header.unit.sources);
    return underReadings
      .filter(([, profile]) => applyImplications(profile.choices) !== undefined)
      .map(([reading, profile]) => ({ name: `${witness.choice}=${reading}: ${name}`, trace, profile, unit }));
  });
