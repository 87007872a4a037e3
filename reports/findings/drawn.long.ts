import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecording, type Recording } from '../../harness/recordings/recording.ts';
import { ownCases } from '../../harness/run.ts';
import type { CaseResult } from '../../harness/runner/case-result.ts';
import { compareRuns, type Departure } from '../../harness/runner/comparison/compare-runs.ts';
import { casesNamed } from '../../harness/runner/drawn-cases.ts';
import { recordedPlayer } from '../../harness/runner/recorded-player.ts';
import { runCases } from '../../harness/runner/run-cases.ts';
import { mannerOf } from '../../harness/runner/manner.ts';
import { tellViolation } from '../../harness/runner/tell-violation.ts';
import { findProfile } from '../../harness/cli/find-profile.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { open, type Profile } from '../../spec/profiles/profile.ts';
import { departureTitle } from '../formats/departure-title.ts';
import { findingFile } from '../formats/finding.ts';

const recordings = join(import.meta.dirname, '../../harness/recordings');

const load = (file: string): Recording => {
  const recording = readRecording(readFileSync(join(recordings, file)));
  if (typeof recording === 'string') throw new Error(`${file}: ${recording}`);
  return recording;
};

const options = { profile: open, killspec: '0', seed: 1 };
const shownMax = 3;

const again = (name: string, { name: world }: CaseResult): string => {
  const [, seed, index] = /^seed-(\d+)\/world-(\d+)$/.exec(world) ?? [];
  return `npx killspec hunt --machine ${name} --seed ${seed} --from ${index} --runs 1`;
};

const keyOf = ({ unitType, manner }: Departure): string => `${unitType} ${manner}`;

/** A departure as it would be called if the signal were that of one option only, where several options name the same. */
const alternatives = (departure: Departure): readonly Departure[] => {
  const [, rule = '', named = '', what = ''] = /^([\w-]+: )((?:\w+= or )*\w+=) (.*)$/.exec(departure.manner) ?? [];
  const each = named.split(' or ').map((option) => ({ ...departure, manner: `${rule}${option} ${what}` }));
  return [departure, ...(each.length > 1 ? each : [])];
};

/** The departures that have a page, by what they are called. */
type Pages = ReadonlyMap<string, Departure>;

const pageFor = (departure: Departure, pages: Pages): Departure | undefined =>
  alternatives(departure).flatMap((each) => pages.get(keyOf(each)) ?? [])[0];

/** A departure as it is called under a profile: the readings that are left say which sentence is broken. */
const under = (profile: Profile, departure: Departure, { trace }: CaseResult): Departure | undefined => {
  if (trace === undefined) return undefined;
  const verdict = judge(trace, profile);
  if (verdict.status !== 'nonconformant') return undefined;
  return { ...departure, manner: mannerOf(trace, tellViolation(trace, profile, verdict)) };
};

/** The same departures by what they are called under a profile, as far as they are called so in some case of the suite. */
const pagesUnder = (profile: Profile, departures: readonly Departure[]): Pages =>
  new Map(
    departures.flatMap((departure) =>
      (departure.shownBy[0] ?? []).flatMap((result) => {
        const told = under(profile, departure, result);
        return told === undefined ? [] : [[keyOf(told), departure] as const];
      }),
    ),
  );

/** The page about each of a departure's worlds under the readings that were found out; nothing where one has none. */
const pagesBehind = (departure: Departure, profile: Profile, pages: Pages): readonly Departure[] | undefined => {
  const found = (departure.shownBy[0] ?? []).map((result) => {
    const told = under(profile, departure, result);
    return told === undefined ? undefined : pageFor(told, pages);
  });
  return found.every((page) => page !== undefined) ? [...new Set(found)] : undefined;
};

const link = (page: Departure): string => `[${departureTitle(page)}](../${findingFile(page)})`;

const section = (name: string, departure: Departure, heading: string, note?: string): readonly string[] => {
  const shown = departure.shownBy[0] ?? [];
  const count = shown.length === 1 ? 'one world' : `${shown.length} worlds`;
  return [
    `- ${departure.rule}, ${heading}: ${count}`,
    ...(note === undefined ? [] : [`  ${note}`]),
    ...shown.slice(0, shownMax).map((each) => `  - \`${again(name, each)}\``),
  ];
};

/** What is known of the departures that no page is about, from reading their worlds. */
const known: Readonly<Record<string, string>> = {
  'PROC-1, mount: KillSignal= sent to a control process (unlicensed)':
    'Not reduced: a remount or a start of a mount hangs while processes remain, who are never killed in a mount.',
  'KM-PR-1, mount: KillSignal= sent to a control process (unlicensed)':
    'Not reduced: a helper of a mount hangs while processes remain, who are never killed in a mount.',
  'KM-CG-1, mount: KillSignal= not sent to a control process':
    'Not reduced: a restart is asked for before the helper of a start is run, and once more right after.',
  'KM-CG-1, swap: KillSignal= or FinalKillSignal= or WatchdogSignal= not sent to a control process':
    'Not reduced: try-restart of a swap that is being started.',
  'KM-CG-2, service: ExecStop= not run':
    'Not reduced, and not explained: nothing at all is done when the stop is asked for.',
  'KM-NO-2, service: ExecStop= not run':
    'No departure: 247 has no ExitType= yet, so that the service had ended before the stop.',
  'KM-CG-3, socket: FinalKillSignal= not sent to a remaining process':
    'Not reduced: a command before the stop was ended, those after it ran, and who remained got nothing more.',
  'KM-CG-4, service: SIGKILL sent to a control process (unlicensed)':
    'Not reduced: a reload that hangs, killed by SIGKILL though FinalKillSignal= says otherwise; KillMode= is invalid.',
  'KM-MX-1, socket: KillSignal= not sent to a control process':
    'Not reduced: a second command after the stop hangs, when the first one was killed.',
  'KM-PR-3, mount: RestartKillSignal= or FinalKillSignal= or WatchdogSignal= not sent to a remaining process':
    'Not reduced: a remount hangs, and another one is asked for meanwhile.',
  'SK-2, mount: SIGKILL sent to a control process (unlicensed)':
    'Not reduced: a remount hangs when the mount is restarted, with SendSIGKILL=no and another FinalKillSignal=.',
  'FK-1, socket: SIGUSR1 sent to a remaining process (unlicensed)':
    'As KillSignal= sent to a remaining process of a socket: a daemon-reload makes SIGUSR1 the KillSignal=.',
};

const counted = (cases: readonly CaseResult[], status: CaseResult['outcome']['status']): number =>
  cases.filter(({ outcome }) => outcome.status === status).length;

const pageOf = async (name: string): Promise<string> => {
  const suite = await runCases(ownCases(), recordedPlayer(load(`${name}.ndjson.gz`)), options);
  const profile = await findProfile(name, import.meta.dirname);
  if (!profile.ok) throw new Error(`there is no profile ${name}`);
  const own = compareRuns([suite]).departures;
  const pages = new Map(own.map((departure) => [keyOf(departure), departure]));
  const pagesByProfile = new Map([...pages, ...pagesUnder(profile.value, own)]);
  const recording = load(`drawn/${name}.ndjson.gz`);
  const { drawn, version, machine } = recording.provenance;
  if (drawn === undefined) throw new Error(`${name} has no generated worlds`);
  const names = recording.cases.map((each) => each.name);
  const cases = casesNamed(names, drawn).map((each) => ({ ...each, rules: [] }));
  const run = await runCases(cases, recordedPlayer(recording), options);
  const { departures } = compareRuns([run]);
  const fresh = departures.filter((departure) => pageFor(departure, pages) === undefined);
  const behind = new Map(fresh.map((each) => [each, pagesBehind(each, profile.value, pagesByProfile)]));
  return [
    `# Generated worlds that ${name} has played`,
    '',
    `${name} ${version} in ${machine}, ${cases.length} worlds drawn from seed ${drawn.seed} by generator ${drawn.version}:`,
    `${counted(run.cases, 'conformant')} conformant, ${counted(run.cases, 'nonconformant')} nonconformant under every reading,`,
    `${counted(run.cases, 'inconclusive')} inconclusive. Written by \`npx vitest run --project long reports/findings -u\`.`,
    '',
    'These are what a hunt finds. Each command plays the world again in the machine, and reduces it.',
    '',
    '## Departures that have a page',
    '',
    ...departures.flatMap((departure) => {
      const page = pageFor(departure, pages);
      return page === undefined ? [] : section(name, departure, link(page));
    }),
    '',
    `## Departures that have a page by another name`,
    '',
    `Under the readings that ${name} follows in the suite these break the page as a case of that page does. Under others`,
    'another rule stands in the way, which is what they are called by.',
    '',
    ...fresh.flatMap((departure) => {
      const found = behind.get(departure);
      if (found === undefined) return [];
      return section(name, departure, departureTitle(departure), found.map(link).join(', '));
    }),
    '',
    '## Others',
    '',
    ...fresh.flatMap((departure) =>
      behind.get(departure) === undefined
        ? section(name, departure, departureTitle(departure), known[`${departure.rule}, ${departureTitle(departure)}`])
        : [],
    ),
    '',
  ].join('\n');
};

test.each(['systemd-247', 'systemd-252', 'systemd-254', 'systemd-257', 'systemd-262'])(
  'what generated worlds show of %s stands in its page',
  async (name) => {
    await expect(await pageOf(name)).toMatchFileSnapshot(join(import.meta.dirname, `generated/${name}.md`));
  },
);
