import { implementationNamed } from '../../harness/implementations/registry.ts';
import { readRecording } from '../../harness/recordings/recording.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../harness/package-root.ts';
import { compareWithBaseline } from '../../harness/runner/baseline/compare-with-baseline.ts';
import { readBaseline } from '../../harness/runner/baseline/read-baseline.ts';
import type { Player } from '../../harness/runner/player.ts';
import { recordedPlayer } from '../../harness/runner/recorded-player.ts';
import type { Results } from '../../harness/runner/results.ts';
import { runCases } from '../../harness/runner/run-cases.ts';
import { scoreOf } from '../../harness/runner/score.ts';
import { trustedPlayer } from '../../harness/runner/trusted-player.ts';
import { loadOwnScenarios } from '../../harness/scenarios/own-scenarios.ts';
import { SourceText } from '../../harness/scenarios/source-text.ts';
import { open } from '../../spec/profiles/profile.ts';
import { everyOutcome, hostileResults } from './junit-fixture.ts';
import type { ReportTerms } from './report-terms.ts';
import { outcomeStatuses } from '../../harness/runner/outcome.ts';

/** Results, and what is said of them besides. */
export interface Reported {
  readonly results: Results;
  readonly terms: ReportTerms;
}

const again = (name: string): string => `npx killspec run --case ${name}`;

const ownCases = () => {
  const loaded = loadOwnScenarios();
  if (!loaded.ok) throw new Error('the scenarios of killspec cannot be read');
  return loaded.scenarios.flatMap(({ cases }) => cases);
};

/** All of what is taken for the whole, or a part of it. */
const play = async (player: Player, part?: string): Promise<Reported> => {
  // One in eight: enough for each format to have something to say, and soon played.
  const all = ownCases().filter(({ name }, at) => at % 8 === 0 || name.startsWith('kill-mode/mixed'));
  const cases = part === undefined ? all : ownCases().filter(({ name }) => name.startsWith(part));
  const results = await runCases(cases, player, { profile: open, seed: 1, killspec: '0.1.0' });
  const score = part === undefined ? scoreOf(results, new Set(all.map(({ name }) => name))) : undefined;
  return { results, terms: { again, ...(score === undefined ? {} : { score }) } };
};

const ours = (name: string): Player => {
  const found = implementationNamed(name);
  if (found === undefined) throw new Error(`${name} does not come with killspec`);
  return trustedPlayer(found);
};

const recorded = (): Player => {
  const recording = readRecording(readFileSync(join(packageRoot(), 'harness/recordings/systemd-252.ndjson.gz')));
  if (typeof recording === 'string') throw new Error(recording);
  return recordedPlayer(recording);
};

const known = `known:
  - rule: KM-MX-2
    manner: KillSignal= sent to aux at once (unlicensed)
    cases: kill-mode/mixed-*
    why: the | worker <b>goes</b> first
`;

const withBaseline = ({ results, terms }: Reported): Reported => {
  const baselineSource = new SourceText('known.yaml', known);
  const read = readBaseline(baselineSource);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const baseline = compareWithBaseline(read.baseline, results, { today: '2026-01-01', isPart: true });
  if (baseline.known.size === 0) throw new Error('the baseline knows nothing of this');
  return { results, terms: { ...terms, baseline, baselineSource } };
};

const contradiction = {
  status: 'contradiction',
  unitType: 'service',
  caseCount: 2,
  certificate: ['kill-mode/a', 'kill-mode/b'],
  smallest: true,
  choices: ['AMB-16'],
} as const;

type Make = () => Promise<Reported>;

const makers: readonly (readonly [what: string, Make])[] = [
  ['the reference', () => play(ours('reference'))],
  ['hasty', () => play(ours('hasty'))],
  ['hasty, of a part', () => play(ours('hasty'), 'kill-mode/mixed')],
  ['hasty, with a baseline', async () => withBaseline(await play(ours('hasty')))],
  ['a recording', () => play(recorded(), 'send-sighup')],
  [
    'every outcome, from somebody hostile',
    async () => ({
      results: hostileResults(outcomeStatuses.map((status) => everyOutcome[status])),
      terms: { again },
    }),
  ],
  [
    'a self-contradiction',
    async () => ({
      results: hostileResults([everyOutcome.conformant], { constraints: [contradiction] }),
      terms: { again },
    }),
  ],
  ['nothing judged', async () => ({ results: hostileResults([everyOutcome.unsupported]), terms: { again } })],
  [
    'an interrupted run',
    async () => {
      const whole = hostileResults([everyOutcome.conformant, everyOutcome.nonconformant]);
      const header = { ...whole.header, cases: { count: 9, hash: '' } };
      return { results: { ...whole, header, end: 'interrupted' }, terms: { again } };
    },
  ],
];

/** Makes it at the first call, once for all tests. */
const once = (make: Make): Make => {
  let made: Promise<Reported> | undefined;
  return () => (made ??= make());
};

/** Results of every kind, as different as they come. For tests: each file has to say the same of them. */
export const reportedRuns = makers.map(([what, make]) => [what, once(make)] as const);
