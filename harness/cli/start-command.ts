import { renderGroups, renderHeading, renderTally, type Setting } from '../../reports/formats/console.ts';
import { open } from '../../spec/profiles/profile.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCode, exitCodes, runOutcome } from '../runner/exit-code.ts';
import { rankFailures } from '../runner/rank-failures.ts';
import { type Results, summarise } from '../runner/results.ts';
import { runCases } from '../runner/run-cases.ts';
import type { Case } from '../scenarios/case.ts';
import { commandLine, type Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import { keepLastRun } from './last-run.ts';
import { openAdapter } from './open-adapter.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { showFailures } from './report-run.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** The two implementations that a first run shows: one that is right, and one with several mistakes. */
const shownImplementations = [
  { name: 'reference', label: 'reference', mayFail: false },
  { name: 'hasty', label: 'hasty (a mutant)', mayFail: true },
] as const;

const seed = 1;
const labelWidth = Math.max(...shownImplementations.map(({ label }) => label.length));

/** The commands to go on with, each with what it is for. */
export const nextCommands: readonly (readonly [words: readonly string[], purpose: string])[] = [
  [['explain', 'KM-MX-2'], 'what a rule promises, and where the page says it'],
  [['list'], 'every case'],
  [['list', '--implementations'], 'the implementations that come with killspec'],
  [['run', '--help'], 'how to judge your own'],
];

const renderNext = (): string => {
  const lines = nextCommands.map(([words, purpose]) => [commandLine(words), purpose] as const);
  const width = Math.max(...lines.map(([line]) => line.length));
  return lines
    .map(([line, purpose], at) => `${at === 0 ? 'next:' : '     '} ${line.padEnd(width)}   ${purpose}`)
    .join('\n');
};

/** Plays all cases on one of our implementations, shows the counts, and for a broken one its first failure. */
const showOne = async (
  shown: (typeof shownImplementations)[number],
  cases: readonly Case[],
  io: Io,
  setting: Setting,
  signal: AbortSignal,
): Promise<Results | undefined> => {
  const adapter = `killspec:${shown.name}`;
  const player = await openAdapter(adapter, { folder: io.cwd });
  if (!player.ok) {
    io.writeError(await renderMistake(player.mistake));
    return undefined;
  }
  const invocation: Invocation = { operands: [], adapter };
  const replay = { player: player.value, profile: open, invocation, killspec: packageVersion(), seed, cwd: io.cwd };
  const progress = startProgress(io);
  try {
    const results = await runCases(cases, player.value, { ...replay, signal, onProgress: progress.show });
    progress.clear();
    const groups = rankFailures(results.cases);
    io.write(`${renderTally(shown.label, results, setting, labelWidth)}\n`);
    if (!shown.mayFail && groups.length > 0) io.write(`\n${renderGroups(groups, setting)}\n\n`);
    if (shown.mayFail || groups.length > 0) {
      keepLastRun(io.cwd, { results, invocation, isPart: false });
      const [block] = results.end === 'interrupted' ? [] : await showFailures(groups, cases, replay, setting, 1);
      if (block !== undefined) io.write(`\n${block}\n`);
    }
    return results;
  } finally {
    progress.clear();
    await player.value.close();
  }
};

/**
 * Runs `killspec start`, which `npm start` runs: the reference and a broken implementation on all cases, the latter
 * with its first failure. Gives 0 exactly when the reference is conformant on everything and the broken one is not.
 */
export const startCommand = async (options: { readonly color?: boolean }, io: Io): Promise<ExitCode> => {
  const setting = settingFor(io, options.color ?? true);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!selected.ok) {
    io.writeError(await renderMistake(selected.mistake));
    return exitCodes.harnessError;
  }
  const heading = { killspec: packageVersion(), ruleCount: ruleIds.length, profile: open.name, seed };
  io.write(`${renderHeading(heading)}\n\n`);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  try {
    const codes: ExitCode[] = [];
    for (const shown of shownImplementations) {
      const results = await showOne(shown, selected.value, io, setting, interrupt.signal);
      if (results === undefined) return exitCodes.harnessError;
      const summary = summarise(results);
      if (results.end === 'interrupted') return exitCodes.incomplete;
      if (!shown.mayFail) {
        const isWhole = summary.counts.conformant === summary.selected;
        codes.push(isWhole || exitCode(summary) !== exitCodes.ok ? exitCode(summary) : exitCodes.incomplete);
      }
      if (shown.mayFail && runOutcome(summary) !== 'nonconformant') {
        io.write('\nThe broken implementation was not found out: killspec itself is wrong.\n');
        codes.push(exitCodes.harnessError);
      }
    }
    io.write(`\n${renderNext()}\n`);
    return codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
  } finally {
    stopListening();
  }
};
