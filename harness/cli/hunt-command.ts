import { appendFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderConstraints, renderHeading, type Setting } from '../../reports/formats/console.ts';
import {
  kindsOf,
  renderFrozen,
  renderDistribution,
  renderHuntEnd,
  renderHuntKinds,
  renderHuntTally,
} from '../../reports/formats/hunt.ts';
import { renderExhausted } from '../../reports/formats/exhausted.ts';
import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import { distribution } from '../generators/distribution.ts';
import { openSource } from '../generators/world-source.ts';
import { smallBounds } from '../generators/small-scope-bounds.ts';
import { smallScope } from '../generators/small-scope.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCode, exitCodes } from '../runner/exit-code.ts';
import { type HuntChunk, isGivenUp } from '../runner/hunt/hunt-chunk.ts';
import { huntConstraints } from '../runner/hunt/hunt-constraints.ts';
import { type HuntEnd, type HuntHeader, HuntSheet, type HuntSum } from '../runner/hunt/hunt-file.ts';
import type { HuntPlan } from '../runner/hunt/hunt-plan.ts';
import type { HuntKind } from '../runner/hunt/hunt-sift.ts';
import { hunt } from '../runner/hunt/hunt.ts';
import { hunterWith } from '../runner/hunt/hunter.ts';
import type { HuntThreadStart } from './hunt-thread-start.ts';
import type { Io } from './io.ts';
import { writeWhole } from './last-run.ts';
import { playsInThreads } from './open-adapter.ts';
import { startProgress } from './progress.ts';
import { type Expedition, type HuntCommandOptions, prepareHunt } from './prepare-hunt.ts';
import type { Suite } from '../suites/suites.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';
import { showFound, type Trophies } from './show-found.ts';
import { startThreads } from './threads.ts';

/** How many worlds are played where nobody says how many. */
const defaultRunCount = 2000;

/** How many kinds of failures are made small, saved and shown. */
const shownMax = 5;

/** Where the lines of a hunt go, as they come about. */
const openFile = (expedition: Expedition, sheet: HuntSheet, cwd: string): ((text: string) => void) => {
  const { file, header, before } = expedition;
  const begin = [sheet.header(header), ...before.map((chunk) => sheet.chunk(chunk))].join('');
  if (file === undefined) return () => {};
  const path = resolve(cwd, file);
  writeWhole(path, begin);
  return (text) => appendFileSync(path, text);
};

const playAll = async (
  expedition: Expedition,
  options: HuntCommandOptions,
  sheet: HuntSheet,
  write: (text: string) => void,
  io: Io,
): Promise<HuntEnd> => {
  const { plan, player, header, before, budgetUs } = expedition;
  const playedCount = before.reduce((sum, { count }) => sum + count, 0);
  const available = openSource(plan.origin).count;
  const limit = available === undefined ? undefined : Math.max(0, available - header.worlds.from);
  const asked = options.runs ?? (budgetUs === undefined ? (limit ?? defaultRunCount) : undefined);
  const wantedCount = limit === undefined ? asked : Math.min(asked ?? limit, limit);
  const from = header.worlds.from + playedCount;
  const beganMs = performance.now();
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io, { progress: options.progress, noun: 'worlds', before: playedCount });
  const rules = new Set<RuleId>();
  const workerCount = options.workers ?? 1;
  const own = hunterWith(player, plan);
  const start: HuntThreadStart = {
    adapter: expedition.place,
    folder: io.cwd,
    origin: plan.origin,
    profile: plan.profile,
    ...(plan.rules === undefined ? {} : { rules: plan.rules }),
    ...(expedition.latenessUs === undefined ? {} : { latenessUs: expedition.latenessUs }),
    ...(options.invariant === undefined ? {} : { invariant: options.invariant }),
  };
  const threads =
    workerCount === 1 || !playsInThreads(expedition.place)
      ? { makers: workerCount === 1 ? [own] : [own, own], close: async () => {} }
      : await startThreads<HuntChunk>('hunt-thread', workerCount, start);
  try {
    const range = {
      from,
      ...(wantedCount === undefined ? {} : { count: Math.max(0, wantedCount - playedCount) }),
      goesOn: () => budgetUs === undefined || performance.now() - beganMs < budgetUs / 1000,
      signal: interrupt.signal,
    };
    return await hunt(threads.makers, range, (chunk) => {
      write(sheet.chunk(chunk));
      for (const rule of chunk.rules ?? []) rules.add(rule);
      const { done, failed } = sheet.progress;
      progress.show({ done, total: wantedCount ?? done, failed, rules: rules.size });
      return isGivenUp(chunk) ? 'enough' : undefined;
    });
  } finally {
    progress.clear();
    stopListening();
    await threads.close();
  }
};

const codeOf = (sum: HuntSum, constraints: readonly RunConstraint[], end: HuntEnd): ExitCode => {
  const code = exitCode({
    selected: sum.worldCount,
    counts: sum.counts,
    end,
    selfContradictory: constraints.some(({ status }) => status === 'contradiction'),
    constraintsInconclusive: constraints.some(({ status }) => status === 'inconclusive'),
  });
  const isMilder = code === exitCodes.ok || code === exitCodes.inconclusive;
  return isMilder && sum.brokenCount > 0 ? exitCodes.nonconformant : code;
};

/** Its outcome, and the rule that is charged first where there is one. */
const topic = ({ status, manner }: HuntKind): string => `${status} ${manner.replace(/:.*/, '')}`;

/** Of each rule the kind that came most often, and then whatever else there is. */
const worthShowing = (kinds: readonly HuntKind[]): readonly HuntKind[] => {
  const first = kinds.filter((kind, at) => kinds.findIndex((other) => topic(other) === topic(kind)) === at);
  return [...first, ...kinds.filter((kind) => !first.includes(kind))].slice(0, shownMax);
};

/** What was exhausted, of a scope; empty for worlds that were drawn, of which there is no end. */
const exhaustedText = (worlds: HuntHeader['worlds'], sum: HuntSum): string => {
  const bound = worlds.kind === 'exhausted' ? smallBounds.find(({ name }) => name === worlds.bound) : undefined;
  if (bound === undefined) return '';
  return renderExhausted(bound, smallScope(bound).count, { from: worlds.from, count: sum.worldCount });
};

const report = async (
  sum: HuntSum,
  constraints: readonly RunConstraint[],
  end: HuntEnd,
  expedition: Expedition,
  trophies: Trophies,
  setting: Setting,
): Promise<string> => {
  const kinds = kindsOf(sum);
  const shown: string[] = [];
  for (const [at, kind] of (end === 'interrupted' ? [] : worthShowing(kinds)).entries()) {
    shown.push(await showFound(kind, at + 1, trophies, setting));
  }
  const { name, version } = expedition.header.implementation;
  const noun = expedition.header.worlds.kind === 'drawn' ? 'generated world' : 'world';
  const parts = [
    renderHuntTally(`${name} ${version}`, sum, noun, setting),
    renderHuntKinds(kinds, setting),
    ...shown,
    renderConstraints(constraints, kinds.length > 0, setting),
    renderHuntEnd(end, sum),
    end === 'complete' ? exhaustedText(expedition.header.worlds, sum) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

const distributionOf = (sum: HuntSum, { worlds: { from, ...origin } }: HuntHeader): string => {
  const source = openSource(origin);
  const worlds = Array.from({ length: sum.worldCount }, (_, at) => source.at(from + at));
  return `\nin how many of the ${sum.worldCount} worlds there is\n${renderDistribution(distribution(worlds))}\n`;
};

const referenceLine =
  '\nNo implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).\n';

const headingOf = ({ profile, origin, rules = ruleIds }: HuntPlan, suite: Suite | undefined): string =>
  renderHeading({
    killspec: packageVersion(),
    ruleCount: rules.length,
    profile: profile.name,
    ...(suite === undefined ? {} : { suite: suite.suite }),
    ...(origin.kind === 'drawn' ? { seed: origin.seed } : {}),
  }) + (origin.kind === 'drawn' ? ` · generator ${origin.version}` : ` · scope ${origin.bound} ${origin.version}`);

/** Runs `killspec hunt`: plays and judges generated worlds, and shows the smallest ones that fail. */
export const huntCommand = async (options: HuntCommandOptions, io: Io): Promise<ExitCode> => {
  const prepared = await prepareHunt(options, io);
  if (!prepared.ok) {
    io.writeError(await renderMistake(prepared.mistake));
    return exitCodes.usage;
  }
  const expedition = prepared.value;
  const { player, plan, header, file, isReference, suite } = expedition;
  const setting = settingFor(io, options.color ?? true);
  try {
    const sheet = new HuntSheet();
    const write = openFile(expedition, sheet, io.cwd);
    const end = await playAll(expedition, options, sheet, write, io);
    const sum = sheet.sum();
    const constraints = huntConstraints(sum);
    write(sheet.footer(end, constraints));
    io.write(`${headingOf(plan, suite)}\n\n`);
    const trophies: Trophies = {
      player,
      plan,
      cwd: io.cwd,
      invocation: {
        operands: [],
        ...(options.adapter === undefined && options.sandbox !== true ? {} : { adapter: expedition.place }),
        ...(options.profile === undefined ? {} : { profile: options.profile }),
      },
      ...(options.invariant === undefined ? {} : { invariantFile: options.invariant }),
    };
    io.write(await report(sum, constraints, end, expedition, trophies, setting));
    if (options.distribution === true) io.write(distributionOf(sum, header));
    if (suite !== undefined) io.write(renderFrozen(suite, plan.origin));
    if (isReference) io.write(referenceLine);
    return codeOf(sum, constraints, end);
  } catch (error) {
    if (file === undefined || existsSync(resolve(io.cwd, file))) throw error;
    io.writeError(`killspec: ${file} could not be written: ${error instanceof Error ? error.message : ''}\n`);
    return exitCodes.usage;
  } finally {
    await player.close();
  }
};
