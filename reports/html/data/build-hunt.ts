import { drawnFrom, exhausted, openSource, type WorldOrigin } from '../../../harness/generators/world-source.ts';
import { smallBounds } from '../../../harness/generators/small-scope-bounds.ts';
import { smallScope } from '../../../harness/generators/small-scope.ts';
import { type RunOutcome, runOutcome } from '../../../harness/runner/exit-code.ts';
import type { HuntChunk } from '../../../harness/runner/hunt/hunt-chunk.ts';
import { huntConstraints } from '../../../harness/runner/hunt/hunt-constraints.ts';
import type { HuntFile, HuntSum } from '../../../harness/runner/hunt/hunt-file.ts';
import type { PlayedCase } from '../../../harness/runner/play-case.ts';
import { describeEvents, describeUnit } from '../../formats/describe-world.ts';
import { kindsOf } from '../../formats/hunt.ts';
import { renderExhausted } from '../../formats/exhausted.ts';
import { playedDetail } from './build-run.ts';
import { kindsMax, sumOf } from './first-failures.ts';
import type { Again, HuntedWorldDetail, ReportHunt, WorldCell } from './report-data.ts';

/** What is said of a hunt besides what its file says. */
export interface HuntTerms {
  readonly label: string;
  /** The command that plays one world again. */
  readonly again: Again;
  /** Worlds that were played again, by their index: what came of them is in no file of a hunt. */
  readonly replayed?: ReadonlyMap<number, PlayedCase>;
}

/** Worlds that are looked up to see in which cell they are; it takes some microseconds each. */
export const countedWorldsMax = 200_000;

/** How many worlds there are of each cell, and how many of them failed. */
const cellsOf = (
  { header, chunks }: HuntFile,
  { counts, worldCount }: HuntSum,
): { readonly cells: readonly WorldCell[]; readonly of: number } => {
  // A hunt says how many worlds its implementation declined, and not which.
  const areAllJudged = counts.unsupported + counts['not-applicable'] === 0 && worldCount > 0;
  const source = openSource(header.worlds);
  const cells = new Map<string, { count: number; failed: number }>();
  let of = 0;
  for (const { from, count, failures } of chunks) {
    const failed = new Set(failures.map(({ index }) => index));
    for (let index = from; index < from + count && of < countedWorldsMax; index += 1) {
      of += 1;
      const about = source.about(index);
      const cell = cells.get(about) ?? { count: 0, failed: 0 };
      cell.count += 1;
      if (failed.has(index)) cell.failed += 1;
      cells.set(about, cell);
    }
  }
  return {
    of,
    cells: [...cells].map(([about, own]) => {
      const [mode, unitType, trigger] = about.split(' ') as [
        WorldCell['mode'],
        WorldCell['unitType'],
        WorldCell['trigger'],
      ];
      return { mode, unitType, trigger, ...own, ...(areAllJudged ? { judged: own.count } : {}) };
    }),
  };
};

const exhaustedText = ({ header, chunks }: HuntFile): string | undefined => {
  const { worlds } = header;
  const bound = worlds.kind === 'exhausted' ? smallBounds.find(({ name }) => name === worlds.bound) : undefined;
  if (bound === undefined) return undefined;
  const count = chunks.reduce((sum, chunk: HuntChunk) => sum + chunk.count, 0);
  return renderExhausted(bound, smallScope(bound).count, { from: worlds.from, count }, Number.MAX_SAFE_INTEGER);
};

/** Which worlds an index stands for hangs on the version of what makes them. */
const isOfOurs = (origin: WorldOrigin): boolean =>
  origin.version === (origin.kind === 'drawn' ? drawnFrom(origin.seed) : exhausted(origin.bound)).version;

/** Puts a world, and what came of it when it was played again, among the details. */
const detailOf = (
  index: number,
  origin: WorldOrigin,
  replayed: HuntTerms['replayed'],
  details: string[],
): { readonly detail?: number } => {
  if (!isOfOurs(origin)) return {};
  const world = openSource(origin).at(index);
  const played = replayed?.get(index);
  const detail: HuntedWorldDetail = {
    world,
    story: [describeUnit(world), describeEvents(world)],
    ...(played === undefined ? {} : { played: playedDetail(played) }),
  };
  details.push(JSON.stringify(detail));
  return { detail: details.length - 1 };
};

const isMilder = (outcome: RunOutcome): boolean => outcome === 'conformant' || outcome === 'inconclusive';

/** A hunt as the report shows it. One that has no end is running: whatever it has found, it is not green. */
export const buildHunt = (file: HuntFile, { label, again, replayed }: HuntTerms, details: string[]): ReportHunt => {
  const sum = sumOf(file);
  const { worldCount, counts, brokenCount } = sum;
  const kinds = kindsOf(sum);
  const { cells, of } = cellsOf(file, sum);
  const whole = exhaustedText(file);
  const constraints = huntConstraints(sum);
  const { implementation, killspec, suite, profile, worlds } = file.header;
  const outcome = runOutcome({
    selected: worldCount,
    counts,
    end: file.end ?? 'interrupted',
    selfContradictory: constraints.some(({ status }) => status === 'contradiction'),
    constraintsInconclusive: constraints.some(({ status }) => status === 'inconclusive'),
  });
  return {
    label,
    standing: file.end === undefined ? 'running' : 'sealed',
    implementation,
    killspec,
    suite,
    profile,
    origin: worlds,
    ...(file.end === undefined ? {} : { end: file.end }),
    outcome: brokenCount > 0 && isMilder(outcome) ? 'nonconformant' : outcome,
    worldCount,
    counts,
    brokenCount,
    constraints,
    kinds: kinds.slice(0, kindsMax).map(({ status, manner, count, failures: own }) => ({
      status,
      manner,
      count,
      firstIndex: own[0]?.index ?? 0,
      firstAbout: own[0]?.about ?? '',
      ...detailOf(own[0]?.index ?? 0, worlds, replayed, details),
    })),
    kindsLeftOut: Math.max(0, kinds.length - kindsMax),
    cells,
    cellsOf: of,
    ...(whole === undefined ? {} : { exhausted: whole }),
    again,
  };
};
