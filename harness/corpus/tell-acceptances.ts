import { type Acceptance, accepts } from '../../spec/model/accepts.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { formatInstant } from '../../spec/vocabulary/time.ts';
import { deviationFor } from './deviation-for.ts';
import type { Recording } from './recordings.ts';

const told = (acceptance: Acceptance): string =>
  acceptance.status === 'rejected'
    ? formatInstant(acceptance.atUs)
    : acceptance.status === 'accepted'
      ? 'ok'
      : 'undecided';

const tell = (recording: Recording): string => {
  const { trace, unit, kind } = recording;
  const literally = told(accepts(trace, literal, unit));
  if (kind === 'reference') return `${recording.name}: ${literally}`;
  const deviating = told(accepts(trace, deviationFor(recording), unit));
  return deviating === literally ? literally : `${literally} or ${deviating}`;
};

/**
 * What the state machine says of some recordings, a line for each case: of what the reference did and of what departs from
 * it, `ok` or the instant of the refusal, under `literal`, or else under the same deviation from it as for the rules.
 */
export const tellAcceptances = (recordings: readonly Recording[]): string =>
  recordings
    .map((each) => `${each.kind === 'reference' ? '\n' : ', '}${tell(each)}`)
    .join('')
    .trimStart();
