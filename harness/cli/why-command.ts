import { type Setting, groupName } from '../../reports/formats/console.ts';
import { renderDeaths } from '../../reports/formats/deaths.ts';
import { derivation } from '../../reports/formats/derivation.ts';
import { describeEvents, describeUnit } from '../../reports/formats/describe-world.ts';
import { markSignals } from '../../reports/formats/mark-signals.ts';
import { owedAndSeen } from '../../reports/formats/owed-and-seen.ts';
import { printable } from '../../reports/formats/printable.ts';
import { relevanceSentences } from '../../reports/formats/told-failure.ts';
import { tellViolation } from '../runner/tell-violation.ts';
import { renderTimeline, timelineRows } from '../../reports/formats/timeline.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import { ledger } from '../../spec/page/ledger.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { NonconformantVerdict } from '../runner/outcome.ts';
import { type Failure, type FailureGroup, rankFailures } from '../runner/rank-failures.ts';
import { shorten, type Shortest } from '../runner/shorten.ts';
import type { Case } from '../scenarios/case.ts';
import { findConfig } from './find-config.ts';
import { againArguments, commandLine, fileArguments } from './invocation.ts';
import type { Io } from './io.ts';
import { type LastRun, loadLastRun } from './last-run.ts';
import { found, type Found, mistake } from './mistake.ts';
import { openAdapter } from './open-adapter.ts';
import { renderMistake } from './render-mistake.ts';
import { referenceAdapter } from './plan-run.ts';
import { saveShortest } from './save-shortest.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

interface Asked {
  readonly failure: Failure;
  readonly group: FailureGroup;
  readonly last: LastRun;
}

const find = (word: string, cwd: string): Found<Asked> => {
  if (!/^[1-9]\d{0,8}$/.test(word)) return mistake(`${word} is no number of a failure`, 'as in: npx killspec why 1');
  const number = Number(word);
  const last = loadLastRun(cwd);
  if (!last.ok) return last;
  const groups = rankFailures(last.value.results.cases);
  const all = groups.flatMap((group) => group.failures.map((failure) => ({ failure, group, last: last.value })));
  const asked = all.find(({ failure }) => failure.number === number);
  if (asked !== undefined) return found(asked);
  const { name } = last.value.results.header.implementation;
  return all.length === 0
    ? mistake(`the last run, of ${name}, had no failure`)
    : mistake(
        `the last run, of ${name}, had ${all.length === 1 ? '1 failure' : `${all.length} failures`}; there is no failure ${number}`,
      );
};

/** The case as it is now, if it can still be found. */
const caseOf = ({ failure, last }: Asked, cwd: string): Case | undefined => {
  const { name } = failure.result;
  const selected = selectCases({ operands: last.invocation.operands, cwd, cases: [name] });
  return selected.ok ? selected.value.find((one) => one.name === name) : undefined;
};

/** The shortest form of the case, where the implementation can still be played and still fails. */
const shortestOf = async ({ last }: Asked, one: Case | undefined, cwd: string): Promise<Shortest | undefined> => {
  const config = findConfig(cwd);
  const configured = config.ok ? config.value : undefined;
  const place = last.invocation.adapter ?? configured?.adapter ?? referenceAdapter;
  const player = await openAdapter(place, { folder: cwd, latenessUs: configured?.latenessUs });
  if (!player.ok || one === undefined) return undefined;
  try {
    return await shorten(one.world, player.value, last.results.header.profile);
  } finally {
    await player.value.close();
  }
};

const heading = (text: string, { style }: Setting): readonly string[] => ['', style.bold(`  ${text}`)];

const indent = { first: '    ', rest: '    ' };

const sentenceLines = (verdict: NonconformantVerdict, width: number): readonly string[] => {
  const [rule] = verdict.violation.rules;
  return ledger
    .filter(({ rules }) => rule !== undefined && rules.includes(rule))
    .flatMap((sentence) => wrap(`${describePlace(sentence)}: ${sentence.paraphrase}`, width, indent));
};

const againstLines = (rows: ReturnType<typeof owedAndSeen>, { style }: Setting): readonly string[] => {
  const cells = [{ process: 'process', owed: 'owed', seen: 'seen' }, ...rows].map((row) => ({
    process: printable(row.process),
    owed: row.owed,
    seen: row.seen,
  }));
  const processWidth = Math.max(...cells.map(({ process }) => process.length));
  const owedWidth = Math.max(...cells.map(({ owed }) => owed.length));
  return cells.map(({ process, owed, seen }, at) => {
    const line = `    ${process.padEnd(processWidth)}   ${owed.padEnd(owedWidth)}   ${seen}`;
    if (at === 0) return style.dim(line);
    return owed === seen ? line : style.bad(line);
  });
};

const verdictLines = (
  verdict: NonconformantVerdict,
  trace: Trace,
  shortest: Shortest | undefined,
  last: LastRun,
  setting: Setting,
): readonly string[] => {
  const { width, style } = setting;
  const { profile } = last.results.header;
  const violation = tellViolation(trace, profile, verdict);
  const marked = markSignals(trace, { ...profile.choices, ...violation.assignment });
  const lines = [
    '',
    ...renderTimeline(timelineRows(marked), style).map((line) => `    ${line}`),
    ...heading('Owed against seen', setting),
    ...againstLines(owedAndSeen(marked), setting),
    ...heading('Why', setting),
    ...wrap(printable(derivation(violation)), width, indent),
    ...sentenceLines(verdict, width),
    ...heading('Under each reading', setting),
    ...renderDeaths(verdict.deaths, setting),
  ];
  if (shortest === undefined) return lines;
  const short = markSignals(shortest.trace, { ...profile.choices, ...shortest.violation.assignment });
  return [
    ...lines,
    ...heading('In its shortest form', setting),
    ...wrap(printable(describeUnit(shortest.world)), width, indent),
    ...wrap(printable(describeEvents(shortest.world)), width, indent),
    '',
    ...renderTimeline(timelineRows(short), style).map((line) => `    ${line}`),
    '',
    ...relevanceSentences(shortest).flatMap((sentence) => wrap(sentence, width, indent)),
  ];
};

const outcomeLines = (asked: Asked, shortest: Shortest | undefined, setting: Setting): readonly string[] => {
  const { outcome, trace } = asked.failure.result;
  if (outcome.status === 'nonconformant' && trace !== undefined) {
    return verdictLines(outcome.verdict, trace, shortest, asked.last, setting);
  }
  const said = 'message' in outcome ? outcome.message : 'reason' in outcome ? outcome.reason : '';
  const differing = 'difference' in outcome ? outcome.difference : said;
  const upToThere =
    trace === undefined || trace.events.length === 0
      ? []
      : [
          ...heading('Up to there', setting),
          ...renderTimeline(
            timelineRows({ trace, marks: new Map(), missing: [], broken: new Map() }),
            setting.style,
          ).map((line) => `    ${line}`),
        ];
  return ['', ...wrap(printable(differing), setting.width, indent), ...upToThere];
};

/** Runs `killspec why N`: all that is known of one failure of the last run, the first where none is named. */
export const whyCommand = async (
  number: string | undefined,
  options: { readonly color?: boolean },
  io: Io,
): Promise<ExitCode> => {
  const asked = find(number ?? '1', io.cwd);
  if (!asked.ok) {
    io.writeError(await renderMistake(asked.mistake));
    return exitCodes.usage;
  }
  const { failure, group, last } = asked.value;
  const setting = settingFor(io, options.color ?? true);
  const one = caseOf(asked.value, io.cwd);
  const shortest = group.status === 'nonconformant' ? await shortestOf(asked.value, one, io.cwd) : undefined;
  const file = shortest === undefined || one === undefined ? undefined : saveShortest(io.cwd, shortest, one);
  const { name, version } = last.results.header.implementation;
  const lines = [
    `${setting.style.bad(`✗ ${failure.number}  ${printable(failure.result.name)}`)}   ${groupName(group)}   ${printable(`${name} ${version}`)}`,
    ...(one === undefined
      ? ['  (the case is not to be found any more)']
      : [
          ...wrap(printable(`${one.title} (${one.file})`), setting.width, { first: '  ', rest: '  ' }),
          '',
          ...wrap(printable(describeUnit(one.world)), setting.width, indent),
          ...wrap(printable(describeEvents(one.world)), setting.width, indent),
        ]),
    ...outcomeLines(asked.value, shortest, setting),
    ...heading('Go on', setting),
    `    again   ${commandLine(againArguments(last.invocation, failure.result.name))}`,
    ...(file === undefined ? [] : [`    short   ${commandLine(fileArguments(last.invocation, file))}`]),
    ...(group.rule === undefined ? [] : [`    rule    ${commandLine(['explain', group.rule])}`]),
  ];
  io.write(`${lines.join('\n')}\n`);
  return exitCodes.ok;
};
