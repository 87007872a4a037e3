import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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
import { benchCrosscheck, benchHunting } from './bench-hunting.ts';
import { benchMachines } from './bench-machine.ts';
import { benchStateGraph } from './bench-state-graph.ts';
import { benchStdio } from './bench-stdio.ts';
import { measure, type Rate } from './measure.ts';
import { rateLine } from './rate-line.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const ratioOf = (rates: readonly Rate[]): number => (rates[0]?.perSecond ?? 0) / (rates[1]?.perSecond ?? 1);

/** Playing the scenarios on the reference under fake timers, and judging what was recorded. */
const benchJudging = async (root: string): Promise<void> => {
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
  say(`${cases.length} cases of the scenario suite, ${(eventCount / cases.length).toFixed(1)} events each, one core`);
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
  for (const rate of rates) say(rateLine(rate, 'cases'));
  const [inLiteral, playing, inOpen] = rates.map(({ perSecond }) => perSecond);
  say(
    `  ratio to the baseline: literal ${((inLiteral ?? 0) / (playing ?? 1)).toFixed(2)}, open ${((inOpen ?? 0) / (playing ?? 1)).toFixed(2)}`,
  );
};

const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** Reading scenario files, checked and with positions, beside the yaml package alone on the same texts. */
const benchLoading = async (root: string): Promise<void> => {
  const paths = yamlFiles(join(root, 'scenarios'));
  say(`${paths.length} scenario files`);
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
  for (const rate of rates) say(rateLine(rate, 'files'));
  say(`  time: ${(1 / ratioOf(rates)).toFixed(2)} of the baseline (hold 1.2)`);
};

const start =
  (...argv: readonly string[]) =>
  (): void => {
    const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${argv.join(' ')} ended with ${status}`);
  };

/** Starting the command line, beside starting Node with nothing to do. */
const benchColdStart = async (root: string): Promise<void> => {
  const cli = join(root, 'dist/cli.js');
  say('cold start');
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
  for (const { name, perSecond } of rates)
    say(
      `  ${name.padEnd(46)}${(1000 / perSecond).toFixed(0).padStart(10)} ms   ${(1000 / perSecond / baseMs).toFixed(2)} of bare node (hold 2)`,
    );
};

/** Runs every benchmark and prints its figures; `root` is the folder of the package. */
export const runBenchmarks = async (root: string): Promise<void> => {
  say(
    `node ${process.version}; each figure is the median of rounds taken in turns, to be compared within one run only`,
  );
  say('');
  await benchJudging(root);
  say('');
  await benchLoading(root);
  say('');
  await benchColdStart(root);
  say('');
  for (const line of await benchHunting()) say(line);
  say('');
  for (const line of await benchCrosscheck()) say(line);
  say('');
  for (const line of await benchStateGraph(root)) say(line);
  say('');
  for (const line of await benchStdio(root)) say(line);
  say('');
  for (const line of await benchMachines()) say(line);
};
