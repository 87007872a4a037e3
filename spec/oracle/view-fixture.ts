import type { Choose } from '../readings/choose.ts';
import { type ChoiceId, literalOf, type Readings } from '../readings/register.ts';
import { type Rulebook, rulebookOf } from '../rules/rulebook.ts';
import type { Stop } from '../rules/situation.ts';
import { type View, viewOf } from '../rules/view.ts';
import { killSettings } from '../vocabulary/kill-settings.ts';
import { lastOf } from './facts-fixture.ts';
import { type Script, traceOf } from './trace-fixture.ts';

/** What has happened, what is known of the stop besides, and the readings that may be asked for: no others. */
export interface Seen extends Script {
  readonly stop?: Partial<Stop>;
  readonly readings?: Partial<Readings>;
  readonly book?: Rulebook;
}

const only = (readings: Partial<Readings>): Choose => {
  const answers: Partial<Record<ChoiceId, string>> = readings;
  return ((choice: ChoiceId) => {
    const answer = answers[choice];
    if (answer === undefined) throw new Error(`asks for ${choice}, which is not to matter here`);
    return answer;
  }) as Choose;
};

/**
 * What rules see at the end of a script, of a stop whose first pass was due at 0 s, for all who were there then, and of
 * which nothing else is known.
 */
export const viewAt = ({ stop = {}, readings = {}, book = rulebookOf(), ...script }: Seen): View => {
  const facts = lastOf(script);
  const { processes } = traceOf(script).header.initially;
  const kill = killSettings(facts.unit, (choice) => literalOf[choice]);
  const main = processes.find(({ role }) => role === 'main')?.name;
  const begun: Stop = {
    cause: 'job',
    firstJob: 'stop',
    lastJob: 'stop',
    requestedUs: 0,
    sincePlace: processes.length,
    sinceRun: 0,
    run: facts.run,
    settings: { unit: facts.unit, kill, stopTimeout: 10_000_000, abortTimeout: 10_000_000 },
    t0Us: 0,
    slackUs: 0,
    firstKind: 'first',
    first: { mode: kill.killMode, targets: processes.map(({ name }) => name) },
    ...(main === undefined ? {} : { mainAtT0: main }),
    rounds: [{ firstJob: 'stop', lastJob: 'stop' }],
  };
  return viewOf(facts, { ...begun, ...stop }, only(readings), book);
};
