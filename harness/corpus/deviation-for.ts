import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import type { Recording } from './recordings.ts';
import { shuffled } from './shuffled.ts';

const deviations = singleDeviations();

/** One single deviation from `literal` under which a recording is judged; which one, its name decides. */
export const deviationFor = ({ name }: Recording): Profile =>
  shuffled(deviations, (each) => `${name} ${each.name}`)[0] ?? literal;
