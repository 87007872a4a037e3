import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { Job } from '../../../spec/vocabulary/trace.ts';
import type { State } from '../../../spec/model/state.ts';
import type { Seams } from '../model/seams.ts';
import type { ManagerEvent } from '../../adapters/adapter.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';

const mistaken = (
  place: string,
  facts: { readonly breaks: RuleId; readonly says: string },
  hear: NonNullable<Seams['event']>,
): Mutant => operated('event-mistaken', place, facts, { event: hear });

const isReloadable = ({ procedure: { unitType, settings } }: State): boolean =>
  unitType === 'mount' || (settings.commands.ExecReload ?? []).length > 0;

/** Where a job asks for a stop, that is: a reload is none. */
const jobFor =
  (job: Job, as: Job): NonNullable<Seams['event']> =>
  (event, state) =>
    event.kind === 'job' && event.job === job && !(job === 'reload-or-restart' && isReloadable(state))
      ? { kind: 'job', job: as }
      : event;

const jobs: readonly (readonly [Job, Job, RuleId])[] = [
  ['stop', 'restart', 'RS-3'],
  ['restart', 'stop', 'RS-1'],
  ['try-restart', 'stop', 'RS-1'],
  ['dependency-restart', 'stop', 'RS-1'],
  ['reload-or-restart', 'stop', 'RS-1'],
];

const isNotice = (event: ManagerEvent, field: string, value: string): boolean =>
  event.kind === 'notify' && event.fields[field] === value;

/** What happens is taken for something else, or not heard. */
export const wrongEvents: readonly Mutant[] = [
  ...jobs.map(([job, as, breaks]) =>
    mistaken(`${job}/${as}`, { breaks, says: `takes a ${job} for a ${as}` }, jobFor(job, as)),
  ),
  mistaken('watchdog/stop', { breaks: 'WD-1', says: 'takes an expired watchdog for a stop' }, (event) =>
    event.kind === 'watchdog' ? { kind: 'job', job: 'stop' } : event,
  ),
  mistaken('watchdog/nothing', { breaks: 'WD-1', says: 'does not hear of an expired watchdog' }, (event) =>
    event.kind === 'watchdog' ? undefined : event,
  ),
  mistaken('oom/nothing', { breaks: 'KM-CG-1', says: 'does not hear that the kernel ran out of memory' }, (event) =>
    event.kind === 'oom' ? undefined : event,
  ),
  mistaken('STOPPING/stop', { breaks: 'PROC-1', says: 'takes STOPPING=1 for a stop' }, (event) =>
    isNotice(event, 'STOPPING', '1') ? { kind: 'job', job: 'stop' } : event,
  ),
  mistaken('trigger/watchdog', { breaks: 'PROC-1', says: 'takes WATCHDOG=trigger for an expiry' }, (event) =>
    isNotice(event, 'WATCHDOG', 'trigger') ? { kind: 'watchdog' } : event,
  ),
  mistaken('extension/nothing', { breaks: 'KM-CG-4', says: 'does not hear EXTEND_TIMEOUT_USEC=' }, (event) => {
    if (event.kind !== 'notify') return event;
    const { EXTEND_TIMEOUT_USEC: _, ...fields } = event.fields;
    return { ...event, fields };
  }),
  mistaken('reload/nothing', { breaks: 'KM-VAL-1', says: 'does not hear that the unit file has changed' }, (event) =>
    event.kind === 'daemon-reload' ? undefined : event,
  ),
];
