import type { Again } from '../../reports/html/data/report-data.ts';
import type { Source } from '../../reports/html/data/build-report.ts';
import type { KnownCase } from '../../reports/html/data/case-facts.ts';
import { quoteWord } from '../../reports/formats/quote-word.ts';
import { builtinImplementations, implementationNamed } from '../implementations/registry.ts';
import { type HuntHeader, readHunt } from '../runner/hunt/hunt-file.ts';
import type { Results } from '../runner/results.ts';
import { scoreOf } from '../runner/score.ts';
import { loadOwnScenarios } from '../scenarios/own-scenarios.ts';
import { hashWorld } from '../suites/suites.ts';
import { recordingNames } from './find-sides.ts';
import { choiceArguments, type Invocation } from './invocation.ts';
import { loadLastRun } from './last-run.ts';
import { isBench, readBench } from './load-bench.ts';
import { loadResults } from './load-results.ts';
import { found, type Found, mistake } from './mistake.ts';
import { readNamed } from './read-named.ts';
import { replayFirsts } from './replay-firsts.ts';
import { ownCaseNames } from './select-cases.ts';

const huntBeginning = '{"format":"killspec-hunt/';

/** What stands for the implementation of results that do not say how it was named. */
const unknownAdapter = 'YOUR-ADAPTER';

/** How somebody would name an implementation with this name, on a command line. */
const placeOf = (name: string): string => {
  if (name in builtinImplementations || implementationNamed(name) !== undefined) return `killspec:${name}`;
  return recordingNames().includes(name) ? `recording:${name}` : unknownAdapter;
};

/** How the results were asked for: as the last run of this folder, where they are its own. */
const invocationOf = (results: Results, cwd: string): Invocation => {
  const last = loadLastRun(cwd);
  if (last.ok && JSON.stringify(last.value.results.header) === JSON.stringify(results.header)) {
    return last.value.invocation;
  }
  const { implementation, profile } = results.header;
  return {
    operands: [],
    adapter: placeOf(implementation.name),
    ...(profile.name === 'open' ? {} : { profile: profile.name }),
  };
};

const quoted = (words: readonly string[]): string => words.map(quoteWord).join(' ');

const againOfRun = (results: Results, cwd: string): Again => {
  const invocation = invocationOf(results, cwd);
  return {
    before: quoted(['npx', 'killspec', 'run', ...invocation.operands, '--case']),
    after: quoted(choiceArguments(invocation)),
  };
};

const againOfHunt = ({ worlds, implementation, profile }: HuntHeader): Again => {
  const which =
    worlds.kind === 'drawn' ? ['hunt', '--seed', String(worlds.seed)] : ['exhaust', '--bound', worlds.bound];
  return {
    before: quoted(['npx', 'killspec', ...which, '--runs', '1', '--from']),
    after: quoted([
      '--adapter',
      placeOf(implementation.name),
      ...(profile.name === 'open' ? [] : ['--profile', profile.name]),
    ]),
  };
};

/** Reads a file of `run --output`, `hunt --output`, `exhaust --output` or `npm run bench -- --json`. With `cutOff` a hunt that still runs will do. */
export const loadSource = (file: string, cwd: string, options: { readonly cutOff?: boolean } = {}): Found<Source> => {
  const text = readNamed(file, cwd);
  if (!text.ok) return text;
  if (isBench(text.value)) {
    const figures = readBench(text.value, file);
    return figures.ok ? found({ kind: 'bench', figures: figures.value }) : figures;
  }
  if (text.value.startsWith(huntBeginning)) {
    const hunt = readHunt(text.value, options);
    if (!hunt.ok) return mistake(`${file} ${hunt.message}`, 'npx killspec hunt --resume FILE goes on with it');
    return found({ kind: 'hunt', hunt: hunt.hunt, again: againOfHunt(hunt.hunt.header) });
  }
  const loaded = loadResults(file, cwd);
  if (!loaded.ok) return loaded;
  const score = scoreOf(loaded.value, ownCaseNames());
  return found({
    kind: 'run',
    results: loaded.value,
    again: againOfRun(loaded.value, cwd),
    ...(score === undefined ? {} : { score }),
  });
};

/** A source with as much more as playing again can tell. */
export const withReplays = async (source: Source): Promise<Source> =>
  source.kind === 'hunt' ? { ...source, replayed: await replayFirsts(source.hunt) } : source;

/** The cases that come with killspec, by name. */
export const knownCases = (): ReadonlyMap<string, KnownCase> => {
  const loaded = loadOwnScenarios();
  const cases = loaded.ok ? loaded.scenarios.flatMap((scenario) => scenario.cases) : [];
  return new Map(cases.map(({ name, title, world }) => [name, { title, world, hash: hashWorld(world) }]));
};
