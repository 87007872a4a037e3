import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseDocument } from 'yaml';
import { judge } from '../../spec/oracle/judge.ts';
import { literal, open } from '../../spec/profiles/profile.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { loadScenarioFile, loadScenarioTree } from '../scenarios/load.ts';
import { benchGrowth } from './bench-growth.ts';
import { benchCrosscheck, benchHunting } from './bench-hunting.ts';
import { benchHypotheses } from './bench-hypotheses.ts';
import { benchMachines } from './bench-machine.ts';
import { benchStateGraph } from './bench-state-graph.ts';
import { benchStdio } from './bench-stdio.ts';
import { benchWorkers } from './bench-workers.ts';
import { type BenchFile, compareFigures, type Figure, figuresOf, type Section } from './figure.ts';
import { measure, type Rate } from './measure.ts';
import { rateLine } from './rate-line.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const ratioOf = (rates: readonly Rate[]): number => (rates[0]?.perSecond ?? 0) / (rates[1]?.perSecond ?? 1);

/** Playing the scenarios on the reference under fake timers, and judging what was recorded. */
const benchJudging = async (root: string): Promise<Section> => {
  const loaded = loadScenarioTree(join(root, 'scenarios'));
  if (!loaded.ok) throw new Error('the scenarios do not load');
  const cases = loaded.scenarios
    .flatMap(({ cases: of }) => of)
    .map(({ world }) => {
      const boundUs = worldBoundUs(world, 0);
      const unit = loadUnit(world.unit.name, unitSources(world.unit));
      return { world, boundUs, unit, trace: recordCaseSync(reference, world, { boundUs }).trace };
    });
  const eventCount = cases.reduce((sum, { trace }) => sum + trace.events.length, 0);
  const title = `${cases.length} cases of the scenario suite, ${(eventCount / cases.length).toFixed(1)} events each, one core`;
  const count = cases.length;
  const each = (act: (of: (typeof cases)[number]) => void) => (): void => cases.forEach(act);
  const rates = await measure([
    { name: 'judge, literal', count, round: each(({ trace, unit }) => judge(trace, literal, unit)) },
    {
      name: 'play under fake timers (the baseline)',
      count,
      round: each(({ world, boundUs }) => recordCaseSync(reference, world, { boundUs })),
    },
    { name: 'judge, open', count, round: each(({ trace, unit }) => judge(trace, open, unit)) },
  ]);
  const [inLiteral, playing, inOpen] = rates.map(({ perSecond }) => perSecond);
  return {
    lines: [
      title,
      ...rates.map((rate) => rateLine(rate, 'cases')),
      `  ratio to the baseline: literal ${((inLiteral ?? 0) / (playing ?? 1)).toFixed(2)}, open ${((inOpen ?? 0) / (playing ?? 1)).toFixed(2)}`,
    ],
    figures: figuresOf('judging', rates, rates[1]),
  };
};

const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** Reading scenario files, checked and with positions, beside the yaml package alone on the same texts. */
const benchLoading = async (root: string): Promise<Section> => {
  const paths = yamlFiles(join(root, 'scenarios'));
  const rates = await measure([
    {
      name: 'read, checked, positioned',
      count: paths.length,
      round: () => paths.forEach((path) => loadScenarioFile(path)),
    },
    {
      name: 'yaml alone (the baseline)',
      count: paths.length,
      round: () => paths.forEach((path) => parseDocument(readFileSync(path, 'utf8')).toJS()),
    },
  ]);
  return {
    lines: [
      `${paths.length} scenario files`,
      ...rates.map((rate) => rateLine(rate, 'files')),
      `  time: ${(1 / ratioOf(rates)).toFixed(2)} of the baseline (hold 1.2)`,
    ],
    figures: figuresOf('loading', rates, rates[1], { 'read, checked, positioned': 1 / 1.2 }),
  };
};

const start =
  (...argv: readonly string[]) =>
  (): void => {
    const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${argv.join(' ')} ended with ${status}`);
  };

/** Starting the command line, beside starting Node with nothing to do. */
const benchColdStart = async (root: string): Promise<Section> => {
  const cli = join(root, 'dist/cli.js');
  const rates = await measure(
    [
      { name: 'killspec --help', count: 1, round: start(cli, '--help') },
      { name: 'bare node (the baseline)', count: 1, round: start('--eval', '0') },
      { name: 'killspec --version', count: 1, round: start(cli, '--version') },
      { name: 'killspec explain KM-MX-2', count: 1, round: start(cli, 'explain', 'KM-MX-2') },
    ],
    { clock: 'wall', warmUpRounds: 3, timedRounds: 9 },
  );
  const baseMs = 1000 / (rates[1]?.perSecond ?? 1);
  return {
    lines: [
      'cold start',
      ...rates.map(
        ({ name, perSecond }) =>
          `  ${name.padEnd(46)}${(1000 / perSecond).toFixed(0).padStart(10)} ms   ${(1000 / perSecond / baseMs).toFixed(2)} of bare node (hold 2)`,
      ),
    ],
    figures: figuresOf('cold start', rates, rates[1], {
      'killspec --help': 0.5,
      'killspec --version': 0.5,
      'killspec explain KM-MX-2': 0.5,
    }),
  };
};

/** What is asked of a run of the benchmarks. */
export interface BenchOptions {
  /** Where its figures are written to. */
  readonly json?: string;
  /** A file of an earlier run that it is compared with. */
  readonly compare?: string;
  /** Only the benchmarks of these names. */
  readonly only?: readonly string[];
}

const readFile = (path: string): BenchFile | undefined => {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as BenchFile;
    return file.format === 'killspec-bench/1' ? file : undefined;
  } catch {
    return undefined;
  }
};

const refuse = (mistake: string): void => {
  process.stderr.write(`npm run bench: ${mistake}\n`);
  process.exitCode = 2;
};

/** Runs the benchmarks and prints their figures; `root` is the folder of the package. */
export const runBenchmarks = async (root: string, { json, compare, only }: BenchOptions = {}): Promise<void> => {
  const before = compare === undefined ? undefined : readFile(compare);
  if (compare !== undefined && before === undefined)
    return refuse(`${compare} holds no figures of npm run bench -- --json`);
  const sections: readonly (readonly [name: string, run: () => Promise<Section>])[] = [
    ['judging', () => benchJudging(root)],
    ['loading', () => benchLoading(root)],
    ['cold-start', () => benchColdStart(root)],
    ['hunting', benchHunting],
    ['workers', benchWorkers],
    ['growth', benchGrowth],
    ['hypotheses', benchHypotheses],
    ['crosscheck', benchCrosscheck],
    ['state-graph', () => benchStateGraph(root)],
    ['stdio', () => benchStdio(root)],
    ['machines', benchMachines],
  ];
  const known = sections.map(([name]) => name);
  const unknown = only?.find((name) => !known.includes(name));
  if (unknown !== undefined) return refuse(`--only takes one of ${known.join(', ')}, not ${unknown}`);
  const chosen = sections.filter(([name]) => only === undefined || only.includes(name));
  say(
    `node ${process.version}; each figure is the median of rounds taken in turns, to be compared within one run only`,
  );
  const figures: Figure[] = [];
  for (const [, run] of chosen) {
    const section = await run();
    figures.push(...section.figures);
    say(['', ...section.lines].join('\n'));
  }
  const file: BenchFile = { format: 'killspec-bench/1', figures };
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(file, undefined, 2)}\n`);
  if (before === undefined) return;
  const names = new Set(figures.map(({ name }) => name));
  const old = only === undefined ? before.figures : before.figures.filter(({ name }) => names.has(name));
  say(['', ...compareFigures(old, figures)].join('\n'));
};
