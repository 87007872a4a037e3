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
import { causeOf } from './cause-fixture.ts';
import { minimalDepartures } from './minimal-fixture.ts';

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

const link = (page: Departure): string => `[${departureTitle(page)}](../${findingFile(page)})`;

/** A page, and what its cases are brought about by. */
interface Page {
  readonly departure: Departure;
  readonly causes: ReadonlySet<string>;
}

/** The departures that have a page, by what they are called. */
type Pages = ReadonlyMap<string, Page>;

const pageFor = (departure: Departure, pages: Pages): Page | undefined =>
  alternatives(departure).flatMap((each) => pages.get(keyOf(each)) ?? [])[0];

/** A departure as it is called under a profile: the readings that are left say which sentence is broken. */
interface Told {
  readonly departure: Departure;
  readonly cause: string;
}

const under = (profile: Profile, departure: Departure, { trace }: CaseResult): Told | undefined => {
  if (trace === undefined) return undefined;
  const verdict = judge(trace, profile);
  if (verdict.status !== 'nonconformant') return undefined;
  const violation = tellViolation(trace, profile, verdict);
  return { departure: { ...departure, manner: mannerOf(trace, violation) }, cause: causeOf(trace, violation) };
};

/** What departures are called, and by what they are brought about, in the cases that show them. */
const pagesUnder = (profile: Profile, departures: readonly Departure[]): Pages => {
  const pages = new Map<string, Page>();
  for (const departure of departures) {
    for (const result of departure.shownBy[0] ?? []) {
      const told = under(profile, departure, result);
      if (told === undefined) continue;
      for (const each of alternatives(told.departure)) {
        const before = pages.get(keyOf(each));
        const causes = new Set([...(before?.causes ?? []), told.cause]);
        pages.set(keyOf(each), { departure: before?.departure ?? departure, causes });
      }
    }
  }
  return pages;
};

/** What there is about a departure whose own name no page has. */
type Behind =
  /** Each of its worlds breaks the page as the cases of a page do, brought about by the same. */
  | { readonly kind: 'pages'; readonly pages: readonly Departure[] }
  /** Some break it as the cases of a page do, but are brought about by something else. */
  | { readonly kind: 'other-cause'; readonly note: string }
  | { readonly kind: 'nothing' };

const behindOf = (departure: Departure, profile: Profile, pages: Pages): Behind => {
  const found = (departure.shownBy[0] ?? []).map((result) => {
    const told = under(profile, departure, result);
    const page = told === undefined ? undefined : pageFor(told.departure, pages);
    return told === undefined || page === undefined ? undefined : { page, cause: told.cause };
  });
  const known = found.flatMap((each) => each ?? []);
  if (known.length < found.length) return { kind: 'nothing' };
  const other = known.find(({ page, cause }) => !page.causes.has(cause));
  if (other === undefined) return { kind: 'pages', pages: [...new Set(known.map(({ page }) => page.departure))] };
  const there = [...other.page.causes].toSorted().join('; ');
  const note = `The rule is broken as in ${link(other.page.departure)}, but here on: ${other.cause}. There it is on: ${there}.`;
  return { kind: 'other-cause', note };
};

const section = (name: string, departure: Departure, heading: string, note?: string): readonly string[] => {
  const shown = departure.shownBy[0] ?? [];
  const count = shown.length === 1 ? 'one world' : `${shown.length} worlds`;
  return [
    `- ${departure.rule}, ${heading}: ${count}`,
    ...(note === undefined ? [] : [`  ${note}`]),
    ...shown.slice(0, shownMax).map((each) => `  - \`${again(name, each)}\``),
  ];
};

const counted = (cases: readonly CaseResult[], status: CaseResult['outcome']['status']): number =>
  cases.filter(({ outcome }) => outcome.status === status).length;

const pageOf = async (name: string): Promise<string> => {
  const suite = await runCases(ownCases(), recordedPlayer(load(`${name}.ndjson.gz`)), options);
  const profile = await findProfile(name, import.meta.dirname);
  if (!profile.ok) throw new Error(`there is no profile ${name}`);
  const own = compareRuns([suite]).departures;
  const departing = [...own, ...(await minimalDepartures([name]))];
  const pages = pagesUnder(open, departing);
  const pagesByProfile = pagesUnder(profile.value, departing);
  const recording = load(`drawn/${name}.ndjson.gz`);
  const { drawn, version, machine } = recording.provenance;
  if (drawn === undefined) throw new Error(`${name} has no generated worlds`);
  const names = recording.cases.map((each) => each.name);
  const cases = casesNamed(names, drawn).map((each) => ({ ...each, rules: [] }));
  const run = await runCases(cases, recordedPlayer(recording), options);
  const { departures } = compareRuns([run]);
  const fresh = departures.filter((departure) => pageFor(departure, pages) === undefined);
  const behind = new Map(fresh.map((each) => [each, behindOf(each, profile.value, pagesByProfile)]));
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
      return page === undefined ? [] : section(name, departure, link(page.departure));
    }),
    '',
    `## Departures that have a page by another name`,
    '',
    `Under the readings that ${name} follows in the suite these break the page as a case of that page does, on the same`,
    'event or timeout and while the same commands run. Under others another rule stands in the way, which is what they are',
    'called by.',
    '',
    ...fresh.flatMap((departure) => {
      const found = behind.get(departure);
      if (found?.kind !== 'pages') return [];
      return section(name, departure, departureTitle(departure), found.pages.map(link).join(', '));
    }),
    '',
    '## Others',
    '',
    ...fresh.flatMap((departure) => {
      const found = behind.get(departure);
      if (found?.kind === 'pages') return [];
      return section(
        name,
        departure,
        departureTitle(departure),
        found?.kind === 'other-cause' ? found.note : undefined,
      );
    }),
    '',
  ].join('\n');
};

test.each(['systemd-247', 'systemd-252', 'systemd-254', 'systemd-257', 'systemd-262'])(
  'what generated worlds show of %s stands in its page',
  async (name) => {
    await expect(await pageOf(name)).toMatchFileSnapshot(join(import.meta.dirname, `generated/${name}.md`));
  },
);
