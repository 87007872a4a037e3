import type { CommittedFault } from '../../harness/perturbation/commit-faults.ts';
import type { CellReport, ChangePlace, FreedomCount, Survivor } from '../../harness/perturbation/perturb-cells.ts';
import type { PerturbationReport } from '../../harness/perturbation/perturbation-report.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { printable } from './printable.ts';

/** The sum over cells of a figure. */
const total = (cells: readonly CellReport[], figure: (cell: CellReport) => number): number =>
  cells.reduce((sum, cell) => sum + figure(cell), 0);

const percent = (part: number, whole: number): string =>
  `${((whole === 0 ? 1 : part / whole) * 100).toFixed(1).padStart(5)} %`;

const cellWidth = 34;

const cellLine = (report: CellReport): string => {
  const { cell, changes, refused, refusedHere } = report;
  const shares = `${percent(refusedHere, changes)}  ${percent(refused, changes)}`;
  return `  ${cell.padEnd(cellWidth)}${shares}  ${String(changes).padStart(7)}`;
};

/** Freedoms with what they are linked to, over all cells: those that come most often first. */
interface Link {
  readonly link: string;
  readonly count: number;
  readonly example: FreedomCount;
}

const linksOf = (cells: readonly CellReport[]): readonly Link[] => {
  const links = new Map<string, Link>();
  for (const freedom of cells.flatMap(({ freedoms }) => freedoms)) {
    for (const link of freedom.links) {
      const before = links.get(link);
      // The plainest name stands for all.
      const isPlainer = before === undefined || freedom.name.length < before.example.name.length;
      links.set(link, {
        link,
        count: (before?.count ?? 0) + freedom.count,
        example: isPlainer ? freedom : before.example,
      });
    }
  }
  return [...links.values()].toSorted((a, b) => b.count - a.count || (a.link < b.link ? -1 : 1));
};

const placeText = ({ cell, world, maker, about }: ChangePlace): string =>
  printable(`${about} (${cell}, world ${world}, ${maker})`);

const linkMargin = ' '.repeat(10);

const linkLines = ({ link, count, example }: Link, width: number): readonly string[] => {
  const start = `  ${String(count).padStart(6)}  `;
  const name =
    link === example.name
      ? wrap(link, width, { first: start, rest: linkMargin })
      : wrap(example.name, width, { first: `${start}${link.padEnd(8)}`, rest: ' '.repeat(18) });
  return [...name, ...wrap(placeText(example.example), width, { first: linkMargin, rest: `${linkMargin}  ` })];
};

/** An unexplained change, and what to do next with it. */
export interface ShownSurvivor {
  readonly survivor: Survivor;
  readonly command: string;
  readonly files?: { readonly scenario: string; readonly trace: string };
}

const survivorLines = (shown: readonly ShownSurvivor[], count: number): readonly string[] => {
  const lines = shown.flatMap(({ survivor, command, files }) => [
    `  ✗ ${placeText(survivor)}: ${survivor.why}`,
    `    again   ${printable(command)}`,
    ...(files === undefined ? [] : [`    saved   ${files.scenario}, ${files.trace}`]),
  ]);
  return count > shown.length ? [...lines, `  and ${count - shown.length} more`] : lines;
};

const faultLines = (faults: readonly CommittedFault[]): readonly string[] =>
  [...new Set(faults.map(({ fault }) => fault))].map((name) => {
    const of = faults.filter(({ fault }) => fault === name);
    const accepted = of.filter(({ refused }) => !refused).map(({ cell }) => cell);
    const verdict = accepted.length === 0 ? 'refused' : `ACCEPTED in ${accepted.join(', ')}`;
    return `  ${name.padEnd(52)}${verdict} (${plural(of.length, 'cell', 'cells')})`;
  });

const scopeText = ({ plan, cells }: PerturbationReport): string => {
  const worlds = plural(
    total(cells, (cell) => cell.worlds),
    'world',
    'worlds',
  );
  const share = plan.deviationsOneIn === 1 ? 'every' : `one in ${plan.deviationsOneIn} of the`;
  const makers =
    plan.maker ??
    `the reference, literal, and ${share} single ${share === 'every' ? 'deviation' : 'deviations'} from it`;
  return `${worlds} of ${plural(cells.length, 'cell', 'cells')}, played by ${printable(makers)}`;
};

/** Counts that are worth saying where they are not nothing. */
const asideText = (cells: readonly CellReport[]): readonly string[] => {
  const alike = total(cells, (cell) => cell.alike);
  const unplayable = total(cells, (cell) => cell.unplayable);
  return [
    ...(alike === 0
      ? []
      : [
          `${plural(alike, 'more change was', 'more changes were')} not judged again: a change of a trace that literal ` +
            'makes, too, and that hangs on no reading in which its maker differs from literal, ends as it does under literal',
        ]),
    ...(unplayable === 0
      ? []
      : [`${plural(unplayable, 'trace', 'traces')} did not conform before anything was changed`]),
  ];
};

/** What `killspec perturb` prints. */
export const renderPerturbation = (
  report: PerturbationReport,
  shown: readonly ShownSurvivor[] = [],
  { width }: Setting = plainSetting,
): string => {
  const { killspec, cells, faults } = report;
  const changes = total(cells, (cell) => cell.changes);
  const survivors = cells.flatMap((cell) => cell.survivors);
  const links = linksOf(cells);
  const refused = total(cells, (cell) => cell.refused);
  const here = total(cells, (cell) => cell.refusedHere);
  const tail =
    faults === undefined
      ? ''
      : `; ${faults.filter((fault) => fault.refused).length} of ${faults.length} gross faults refused`;
  return [
    `killspec ${killspec} · systemd.kill(5) 257 · ${ruleIds.length} rules`,
    '',
    scopeText(report),
    'Single changes of what they made: refused by the profile that made it, under every reading, how many there are',
    ...cells.map(cellLine),
    '',
    'What lets the others through, how often, and an example:',
    ...(links.length === 0 ? ['  nothing'] : links.flatMap((link) => linkLines(link, width))),
    '',
    ...(survivors.length === 0
      ? []
      : ['Accepted, and nothing explains it:', ...survivorLines(shown, survivors.length), '']),
    ...(faults === undefined
      ? []
      : ['Gross faults of a service whose main process ignores the signal:', ...faultLines(faults), '']),
    ...asideText(cells).flatMap((line) => wrap(line, width)),
    `${here} of ${changes} changes refused by the profile that made the trace (${percent(here, changes).trim()}), ` +
      `${refused} under every reading (${percent(refused, changes).trim()}), ` +
      `${survivors.length} unexplained${tail}`,
    '',
  ].join('\n');
};
