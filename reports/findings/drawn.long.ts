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

/**
 * Worlds in which time stands still: the main process answers the watchdog's signal by `WATCHDOG=trigger`, which systemd
 * answers by that signal at once, and so on. They end at the wall limit and cannot be recorded.
 */
const standingStill = [9790, 20607, 21960];

/**
 * Worlds that show the departure of a page when they are played alone. Beside others a timer of another unit wakes systemd, so
 * that its own fires early enough for a reading that it misses alone, and they go by another name.
 */
const aloneOn: ReadonlyMap<number, string> = new Map([[8850, 'service: SIGHUP sent to the main process (unlicensed)']]);

const options = { profile: open, killspec: '0', seed: 1 };
const shownMax = 3;

const hunt = (name: string, seed: number, index: number): string =>
  `npx killspec hunt --machine ${name} --seed ${seed} --from ${index} --runs 1`;

const placeOf = ({ name }: CaseResult): { readonly seed: number; readonly index: number } => {
  const [, seed, index] = /^seed-(\d+)\/world-(\d+)$/.exec(name) ?? [];
  return { seed: Number(seed), index: Number(index) };
};

const again = (name: string, result: CaseResult): string => {
  const { seed, index } = placeOf(result);
  return hunt(name, seed, index);
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

const listedCauses = ({ causes }: Page): string => [...causes].toSorted().join('; ');

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
  const there = listedCauses(other.page);
  const note = `The rule is broken as in ${link(other.page.departure)}, but here on: ${other.cause}. There it is on: ${there}.`;
  return { kind: 'other-cause', note };
};

/** The worlds of a departure that are brought about by one thing. */
interface Part {
  readonly departure: Departure;
  readonly cause: string;
}

const partsOf = (departure: Departure): readonly Part[] => {
  const byCause = new Map<string, CaseResult[]>();
  for (const result of departure.shownBy[0] ?? []) {
    const cause = under(open, departure, result)?.cause ?? '';
    byCause.set(cause, [...(byCause.get(cause) ?? []), result]);
  }
  return [...byCause].map(([cause, shown]) => ({ cause, departure: { ...departure, shownBy: [shown] } }));
};

/** What a departure is to the page that has its name: all that is brought about as the cases of the page are, and the rest. */
interface Compared {
  readonly page: Page;
  readonly alike: Departure;
  readonly others: readonly Part[];
}

const comparedWith = (page: Page, departure: Departure): Compared => {
  const others = partsOf(departure).filter(({ cause }) => !page.causes.has(cause));
  const elsewhere = new Set(others.flatMap((part) => part.departure.shownBy[0] ?? []));
  const alike = (departure.shownBy[0] ?? []).filter((result) => !elsewhere.has(result));
  return { page, alike: { ...departure, shownBy: [alike] }, others };
};

/** Which page the worlds of a departure belong to when they are played alone, where that is known of all of them. */
const noteOnAlone = (departure: Departure, departing: readonly Departure[]): string | undefined => {
  const titles = (departure.shownBy[0] ?? []).map((each) => aloneOn.get(placeOf(each).index));
  const [title] = titles;
  if (title === undefined || titles.some((each) => each !== title)) return undefined;
  const page = departing.find((each) => departureTitle(each) === title);
  if (page === undefined) throw new Error(`there is no page ${title}`);
  return `Played alone, as the command does, it is ${link(page)}: the timer of another unit had its own fire earlier.`;
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
  const recorded = standingStill.filter((index) => names.includes(`seed-${drawn.seed}/world-${index}`));
  if (recorded.length > 0) throw new Error(`worlds have come to an end: ${recorded.join(', ')}`);
  const cases = casesNamed(names, drawn).map((each) => ({ ...each, rules: [] }));
  const run = await runCases(cases, recordedPlayer(recording), options);
  const { departures } = compareRuns([run]);
  const compared = departures.map((departure) => {
    const page = pageFor(departure, pages);
    return page === undefined ? { departure } : comparedWith(page, departure);
  });
  const withPage = compared.flatMap((each) => ('page' in each ? [each] : []));
  const fresh = compared.flatMap((each) => ('page' in each ? [] : [each.departure]));
  const otherwise = withPage.flatMap(({ page, others }) => others.map((part) => ({ ...part, page })));
  const unlike = [...fresh, ...otherwise.map(({ departure }) => departure)];
  const behind = new Map(unlike.map((each) => [each, behindOf(each, profile.value, pagesByProfile)]));
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
    'They have its name, and come on the same event or timeout, while the same commands run.',
    '',
    ...withPage.flatMap(({ page, alike }) =>
      alike.shownBy[0]?.length === 0 ? [] : section(name, alike, link(page.departure)),
    ),
    '',
    '## Departures that have a page by another name',
    '',
    `Under the readings that ${name} follows in the suite these break the page as a case of that page does, on the same`,
    'event or timeout and while the same commands run. Under others another rule stands in the way, which is what they are',
    'called by.',
    '',
    ...unlike.flatMap((departure) => {
      const found = behind.get(departure);
      if (found?.kind !== 'pages') return [];
      return section(name, departure, departureTitle(departure), found.pages.map(link).join(', '));
    }),
    '',
    '## Departures like those of a page, brought about by something else',
    '',
    'They go by the name of the page, but come on another event or timeout, or while other commands run.',
    '',
    ...otherwise.flatMap(({ departure, page, cause }) =>
      behind.get(departure)?.kind === 'pages'
        ? []
        : section(name, departure, link(page.departure), `Here on: ${cause}. There on: ${listedCauses(page)}.`),
    ),
    '',
    '## Others',
    '',
    ...fresh.flatMap((departure) => {
      const found = behind.get(departure);
      if (found?.kind === 'pages') return [];
      const note = noteOnAlone(departure, departing) ?? (found?.kind === 'other-cause' ? found.note : undefined);
      return section(name, departure, departureTitle(departure), note);
    }),
    '',
    '## Without an end',
    '',
    'In these worlds the main process answers the signal of the watchdog by WATCHDOG=trigger, which asks for the same signal',
    'again. systemd sends it at once each time, so that the time of the machine stands still: the outcome is `hang`, with what',
    'the manager wrote to the console last, and there is nothing to be judged.',
    '',
    ...standingStill.map((index) => `- \`${hunt(name, drawn.seed, index)}\``),
    '',
  ].join('\n');
};

test.each(['systemd-247', 'systemd-252', 'systemd-254', 'systemd-257', 'systemd-262'])(
  'what generated worlds show of %s stands in its page',
  async (name) => {
    await expect(await pageOf(name)).toMatchFileSnapshot(join(import.meta.dirname, `generated/${name}.md`));
  },
);
