import { jointReadings } from '../../../spec/oracle/joint-readings.ts';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Results } from '../results.ts';
import { inferredProfile } from './inferred-profile.ts';
import { constraintsOf } from './infer-readings.ts';

/** The profile that results under `open` show an implementation to follow: readings only. */
export const followedBy = (name: string, { cases }: Results): Profile =>
  inferredProfile(name, jointReadings(constraintsOf(cases), registerConstraints));
