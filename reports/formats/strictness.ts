import {
  type CellStrictness,
  type FaultStrictness,
  refusedShareMin,
  type Strictness,
} from '../../harness/perturbation/strictness.ts';

const share = ({ changes, refused }: CellStrictness): number => (changes === 0 ? 1 : refused / changes);

const percent = (value: number): string => `${(value * 100).toFixed(1).padStart(5)} %`;

const byCount = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

const cellLine = (cell: CellStrictness): string =>
  `  ${cell.cell.padEnd(34)}${percent(share(cell))}  of ${String(cell.changes).padStart(4)} changes`;

const weakLines = (cell: CellStrictness): readonly string[] => [
  `  ${cell.cell}: ${percent(share(cell)).trim()}`,
  ...byCount(cell.freedoms).map(
    ([freedom, count]) => `    ${String(count).padStart(4)}  ${freedom}: ${cell.examples[freedom] ?? ''}`,
  ),
];

const faultLines = (faults: readonly FaultStrictness[]): readonly string[] => {
  const names = [...new Set(faults.map(({ fault }) => fault))];
  return names.map((name) => {
    const of = faults.filter(({ fault }) => fault === name);
    const survivors = of.filter(({ refused }) => !refused).map(({ cell }) => cell);
    const verdict = survivors.length === 0 ? 'refused' : `ACCEPTED in ${survivors.join(', ')}`;
    return `  ${name.padEnd(52)}${verdict} (${of.length} cells)`;
  });
};

/** What `killspec strictness` prints. */
export const renderStrictness = ({ cells, faults }: Strictness): string => {
  const changes = cells.reduce((sum, cell) => sum + cell.changes, 0);
  const refused = cells.reduce((sum, cell) => sum + cell.refused, 0);
  const weak = cells.filter((cell) => share(cell) < refusedShareMin);
  const unexplained = cells.reduce((sum, { freedoms }) => sum + (freedoms['unexplained'] ?? 0), 0);
  return [
    'Single changes of the reference’s traces that are refused under open, by mode, unit type and trigger:',
    ...cells.map(cellLine),
    '',
    `Cells under ${refusedShareMin * 100} %, and the readings that let changes through:`,
    ...(weak.length === 0 ? ['  none'] : weak.flatMap(weakLines)),
    '',
    'Gross faults of a service whose main process ignores the signal:',
    ...faultLines(faults),
    '',
    `${refused} of ${changes} changes refused (${percent(refused / changes).trim()}), ${unexplained} of the others unexplained; ` +
      `${faults.filter((fault) => fault.refused).length} of ${faults.length} gross faults refused`,
    '',
  ].join('\n');
};

/** Whether the floor holds: every gross fault is refused, and nothing is accepted without a reason that has a name. */
export const isStrict = ({ cells, faults }: Strictness): boolean =>
  faults.every(({ refused }) => refused) && cells.every(({ freedoms }) => freedoms['unexplained'] === undefined);
