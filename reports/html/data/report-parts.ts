import { type PackedCases, packCases, unpackCases } from './pack-cases.ts';
import { Later } from './later.ts';
import type { BriefCase, CaseDetail, HuntedWorldDetail, Report, ReportHead } from './report-data.ts';

/** What the first part of a file holds: all that is shown before anybody asks for a case. */
interface Front {
  readonly head: ReportHead;
  /** The number of the first detail in each of the parts that hold details. */
  readonly detailsFrom: readonly number[];
}

/** How many characters of details stand in one part: to look at one of them, its part is unpacked. */
const detailLengthMin = 256 * 1024;

const frontParts = 2;

const detailBlocks = (details: readonly string[]): readonly (readonly string[])[] => {
  const blocks: string[][] = [];
  let length = detailLengthMin;
  for (const detail of details) {
    if (length >= detailLengthMin) {
      blocks.push([]);
      length = 0;
    }
    blocks.at(-1)?.push(detail);
    length += detail.length;
  }
  return blocks;
};

/**
 * A report as texts, each of which is packed for itself, so that nothing is unpacked before it is looked at: its front,
 * its cases, and their details, a line of JSON each.
 */
export const reportParts = ({ head, cases, details }: Report): readonly string[] => {
  const blocks = detailBlocks(details);
  let next = 0;
  const detailsFrom = blocks.map(({ length }) => {
    const from = next;
    next += length;
    return from;
  });
  const front: Front = { head, detailsFrom };
  return [JSON.stringify(front), JSON.stringify(cases.map(packCases)), ...blocks.map((block) => block.join('\n'))];
};

/** A report as the page reads it: the head is there, the rest comes when it is asked for. */
export interface OpenedReport {
  readonly head: ReportHead;
  /** The cases of each run. */
  readonly cases: Later<readonly (readonly BriefCase[])[]>;
  /** The rest of a case, where there is any. */
  readonly detailAt: (index: number) => Later<CaseDetail | undefined>;
  /** A world of a hunt, which stands among the details. */
  readonly worldAt: (index: number) => Later<HuntedWorldDetail | undefined>;
}

/** Reads a report out of its parts, each of which is got by its number. */
export const openReport = async (partAt: (at: number) => Promise<string>): Promise<OpenedReport> => {
  const { head, detailsFrom } = JSON.parse(await partAt(0)) as Front;
  const blocks = detailsFrom.map((_from, at) => new Later(async () => (await partAt(frontParts + at)).split('\n')));
  const lineAt = <Line>(index: number) =>
    new Later(async () => {
      const at = detailsFrom.findLastIndex((from) => from <= index);
      const line = (await blocks[at]?.come())?.[index - (detailsFrom[at] ?? 0)];
      return line === undefined ? undefined : (JSON.parse(line) as Line);
    });
  return {
    head,
    cases: new Later(async () => (JSON.parse(await partAt(1)) as readonly PackedCases[]).map(unpackCases)),
    detailAt: lineAt<CaseDetail>,
    worldAt: lineAt<HuntedWorldDetail>,
  };
};
