import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { Baseline } from '../runner/baseline/baseline.ts';
import { isFailure } from '../runner/outcome.ts';
import type { Player } from '../runner/player.ts';
import type { Case } from '../scenarios/case.ts';
import type { Config } from '../scenarios/load-config.ts';
import { chooseSandbox } from './choose-sandbox.ts';
import { findBaseline, findToday } from './find-baseline.ts';
import { findConfig } from './find-config.ts';
import { findAskedProfile } from './find-asked-profile.ts';
import type { AdapterChoice, Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import { loadLastRun } from './last-run.ts';
import { found, type Found, mistake } from './mistake.ts';
import { openAdapter } from './open-adapter.ts';
import { openTranscript, type Transcript } from './open-transcript.ts';
import { checkReports, hasReports, type ReportFiles } from './report-files.ts';
import { findSuite } from './find-suite.ts';
import { narrows, selectCases } from './select-cases.ts';
import type { Suite } from '../suites/suites.ts';

/** The options of `killspec run`. */
export interface RunCommandOptions extends ReportFiles {
  readonly adapter?: AdapterChoice;
  readonly sandbox?: boolean;
  readonly case?: readonly string[];
  readonly rule?: readonly string[];
  readonly seed?: number;
  readonly profile?: string;
  readonly repeat?: number;
  readonly failed?: boolean;
  readonly bail?: boolean;
  readonly output?: string;
  /** The results file of a run that was interrupted, to go on with. */
  readonly resume?: string;
  /** The part that is played: `3/8`. */
  readonly shard?: string;
  readonly requireImplementation?: boolean;
  readonly baseline?: string;
  readonly today?: string;
  readonly annotations?: boolean;
  readonly traces?: boolean;
  readonly record?: string;
  readonly suite?: number;
  readonly workers?: number;
  readonly color?: boolean;
  readonly progress?: boolean;
}

/** What is judged where nobody names an implementation. */
export const referenceAdapter = 'killspec:reference';

/** Known failures, and the day on which they are held against a run. */
interface Known {
  readonly baseline: Baseline;
  readonly today: string;
}

/** Everything that a run needs, once nothing about it can be mistaken any more. */
export interface Plan {
  readonly cases: readonly Case[];
  readonly player: Player;
  /** What the player was opened by. */
  readonly place: AdapterChoice;
  readonly latenessUs?: Us;
  /** What the settings name for reports to point at. */
  readonly source?: Config['source'];
  readonly profile: Profile;
  readonly invocation: Invocation;
  /** Whether nobody named an implementation, so that the reference is judged. */
  readonly isReference: boolean;
  /** Whether only a part of the cases was asked for that a run without arguments plays. */
  readonly isPart: boolean;
  readonly known?: Known;
  /** The suite that was asked for: its rules and none of later ones are held against the implementation. */
  readonly suite?: Suite;
  /** What goes over the wire is kept, until this is closed. */
  readonly transcript?: Transcript;
}

/** What a heading says of the rules that are judged by. */
export const judgedBy = ({ suite }: Plan): { readonly ruleCount: number; readonly suite?: number } =>
  suite === undefined ? { ruleCount: ruleIds.length } : { ruleCount: suite.rules.length, suite: suite.suite };

/** The cases that failed in the last run, and how it was asked for. */
interface Failed {
  readonly names: ReadonlySet<string>;
  readonly invocation: Invocation;
}

const findFailed = (cwd: string): Found<Failed> => {
  const last = loadLastRun(cwd);
  if (!last.ok) return last;
  const { results, invocation } = last.value;
  const failed = results.cases.filter(({ outcome }) => isFailure(outcome));
  return found({ names: new Set(failed.map(({ name }) => name)), invocation });
};

/** The operands that one case is found again by. */
const pathsOf = (operands: readonly string[], cwd: string): readonly string[] =>
  operands.filter((operand) => existsSync(resolve(cwd, operand)));

/**
 * What is asked for on the command line; with `--failed`, as it was asked for in the last run, where nothing else is
 * said: else another implementation than the one that failed would come out of it well.
 */
const askedFor = (
  operands: readonly string[],
  { adapter, profile }: Pick<RunCommandOptions, 'adapter' | 'profile'>,
  last: Invocation | undefined,
): Invocation => {
  const named = { adapter: adapter ?? last?.adapter, profile: profile ?? last?.profile };
  return {
    operands: operands.length > 0 ? operands : (last?.operands ?? []),
    ...(named.adapter === undefined ? {} : { adapter: named.adapter }),
    ...(named.profile === undefined ? {} : { profile: named.profile }),
  };
};

/** The known failures that the options or the settings name. With them, judging the reference would be a mistake. */
const findKnown = async (
  options: RunCommandOptions,
  config: Config,
  io: Pick<Io, 'cwd' | 'now' | 'writeError'>,
): Promise<Found<Known | undefined>> => {
  const baseline = await findBaseline(options.baseline ?? config.baseline, io.cwd);
  if (!baseline.ok) return baseline;
  if (baseline.value === undefined) {
    if (options.today === undefined) return found(undefined);
    return mistake(
      '--today is the day of a baseline, and there is none',
      'name it, with --baseline, or leave --today out',
    );
  }
  const today = await findToday(options.today, io.now);
  return today.ok ? found({ baseline: baseline.value, today: today.value }) : today;
};

/** What is written for a machine to act on is never of the reference because somebody forgot to name an implementation. */
const needsImplementation = (options: RunCommandOptions, known: Known | undefined): boolean =>
  options.requireImplementation === true || hasReports(options) || known !== undefined;

const isPartOf = (operands: readonly string[], options: RunCommandOptions, cwd: string): boolean =>
  options.case !== undefined || options.rule !== undefined || options.failed === true || narrows(operands, cwd);

const findTranscript = (
  file: string | undefined,
  adapter: AdapterChoice | undefined,
  cwd: string,
): Found<Transcript | undefined> => {
  if (file === undefined) return found(undefined);
  if (typeof adapter === 'object') return openTranscript(file, cwd);
  return mistake('only of a command there is something to record', 'as in: killspec run --record FILE -- ./my-adapter');
};

/** Finds and loads all that a run needs, or what is mistaken in what was asked for. The player has to be closed. */
export const planRun = async (
  operands: readonly string[],
  options: RunCommandOptions,
  io: Pick<Io, 'cwd' | 'now' | 'writeError'>,
): Promise<Found<Plan>> => {
  const { cwd } = io;
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const outputs = checkReports(options, [options.output, options.resume], cwd);
  if (!outputs.ok) return outputs;
  const known = await findKnown(options, config.value, io);
  if (!known.ok) return known;
  const failed = options.failed === true ? findFailed(cwd) : undefined;
  if (failed?.ok === false) return failed;
  const asked = askedFor(operands, options, failed?.value.invocation);
  const chosen = chooseSandbox(asked.adapter ?? config.value.adapter, options.sandbox);
  if (!chosen.ok) return chosen;
  const adapter = chosen.value;
  if (adapter === undefined && needsImplementation(options, known.value)) {
    return mistake('no implementation was given', 'name one: --adapter ./my-adapter.ts');
  }
  const profile = await findAskedProfile(asked.profile, config.value.profile, cwd);
  if (!profile.ok) return profile;
  const usual = config.value.patterns ?? [];
  const suite = findSuite(options.suite ?? config.value.suite);
  if (!suite.ok) return suite;
  const selected = selectCases({
    // Which of all cases failed is known by their names; patterns could only leave some of them out.
    operands: asked.operands.length > 0 ? asked.operands : failed === undefined ? usual : pathsOf(usual, cwd),
    cwd,
    ...(options.case === undefined ? {} : { cases: options.case }),
    ...(options.rule === undefined ? {} : { rules: options.rule }),
    ...(failed === undefined ? {} : { only: failed.value.names }),
    ...(suite.value === undefined ? {} : { suite: suite.value }),
  });
  if (!selected.ok) return selected;
  const transcript = findTranscript(options.record, adapter, cwd);
  if (!transcript.ok) return transcript;
  const player = await openAdapter(adapter ?? referenceAdapter, {
    folder: cwd,
    onLine: transcript.value?.take,
    latenessUs: config.value.latenessUs,
    writeError: io.writeError,
    workerCount: options.workers,
  });
  if (!player.ok) return player;
  return found({
    cases: selected.value,
    player: player.value,
    place: adapter ?? referenceAdapter,
    ...(config.value.latenessUs === undefined ? {} : { latenessUs: config.value.latenessUs }),
    ...(config.value.source === undefined ? {} : { source: config.value.source }),
    profile: profile.value,
    invocation: {
      ...asked,
      ...(options.sandbox === true && adapter !== undefined ? { adapter } : {}),
      operands: pathsOf(asked.operands, cwd),
    },
    isReference: adapter === undefined,
    isPart: isPartOf(operands, options, cwd),
    ...(known.value === undefined ? {} : { known: known.value }),
    ...(suite.value === undefined ? {} : { suite: suite.value }),
    ...(transcript.value === undefined ? {} : { transcript: transcript.value }),
  });
};
