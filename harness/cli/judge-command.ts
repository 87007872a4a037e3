import { type Judgement, renderJudgement } from '../../reports/formats/judgement.ts';
import { judge } from '../../spec/oracle/judge.ts';
import type { Verdict } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { parseTimeSpan } from '../../spec/vocabulary/time-span.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { type TraceEventKind, traceEventKinds } from '../../spec/vocabulary/trace.ts';
import { systemdRecipe } from '../adapters/machine/recipes/load-recipe.ts';
import { findUnit } from '../predict/find-unit.ts';
import { unitPath } from '../predict/unit-path.ts';
import { openUnitTree } from '../predict/unit-tree.ts';
import { foreignTrace, type Knowledge } from '../recordings/foreign-trace.ts';
import { type ForeignRecording, readForeignFile } from '../recordings/read-foreign-file.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { findProfile } from './find-profile.ts';
import type { Io } from './io.ts';
import { isOfResults, judgeResults } from './judge-results.ts';
import { found, type Found, meant, mistake, type Mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec judge`. */
export interface JudgeCommandOptions {
  readonly unit?: string;
  readonly map?: string;
  readonly manager?: number;
  readonly stop?: string;
  readonly restart?: string;
  readonly lateness?: string;
  readonly complete?: string;
  readonly profile?: string;
  readonly json?: boolean;
  readonly color?: boolean;
}

/** `main=4242,worker=4243` */
const parseMap = (text: string | undefined): Found<ReadonlyMap<string, number>> => {
  const pids = new Map<string, number>();
  for (const pair of (text ?? '').split(',').filter((each) => each !== '')) {
    const [, name, pid] = /^([\w.-]+)=(\d+)$/.exec(pair.trim()) ?? [];
    if (name === undefined || Number(pid) < 1) {
      return mistake(`--map: ${pair} is no NAME=PID`, 'as in: --map main=4242,worker=4243');
    }
    if (pids.has(name)) return mistake(`--map: ${name} is there twice`);
    pids.set(name, Number(pid));
  }
  return pids.size === 0
    ? mistake('no process of the unit is named', 'as in: --map main=4242,worker=4243')
    : found(pids);
};

/** `first` is the instant of the manager's first signal to a process of the unit. */
const firstSignal = ({ events }: ForeignRecording, pids: ReadonlyMap<string, number>, manager: number) => {
  const own = new Set(pids.values());
  return events.find((event) => event.kind === 'signal' && event.from === manager && own.has(event.to))?.atUs;
};

/** A stop may have been asked for before anything was recorded, though hardly so long before. */
const beforeMaxUs = 3_600_000_000;

const clock = (us: number): string => (us / 1_000_000).toFixed(6);

/** An instant by another clock than that of the recording (since the boot, since 1970) would make nonsense of it. */
const withinReach = (
  { events }: ForeignRecording,
  job: 'stop' | 'restart',
  text: string,
  atUs: number,
): Found<Knowledge['request']> => {
  const [firstUs, lastUs] = [events[0]?.atUs ?? atUs, events.at(-1)?.atUs ?? atUs];
  if (atUs >= firstUs - beforeMaxUs && atUs <= lastUs) return found({ job, atUs });
  const side = atUs > lastUs ? 'after all' : 'more than an hour before all';
  return mistake(
    `--${job}: ${text} is ${side} that was recorded`,
    `that is from ${clock(firstUs)} to ${clock(lastUs)}, by the clock of the trace`,
  );
};

const findRequest = (
  options: JudgeCommandOptions,
  recording: ForeignRecording,
  pids: ReadonlyMap<string, number>,
): Found<Knowledge['request']> => {
  const given = (['stop', 'restart'] as const).filter((job) => options[job] !== undefined);
  const [job] = given;
  const hint = 'as in: --stop 1234.567890, by the clock of the trace, or --stop first: with the manager’s first signal';
  if (job === undefined || given.length > 1) {
    return mistake(given.length === 0 ? 'nothing says when the stop was asked for' : '--stop excludes --restart', hint);
  }
  const text = options[job] ?? '';
  if (text === 'first') {
    const atUs = firstSignal(recording, pids, options.manager ?? 1);
    if (atUs !== undefined) return found({ job, atUs });
    return mistake('the manager sends no signal to a process that --map names', 'is its pid another? --manager PID');
  }
  const [, seconds, fraction = ''] = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (seconds === undefined) return mistake(`--${job}: ${text} is no instant`, hint);
  return withinReach(recording, job, text, Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0')));
};

const findLateness = (text: string | undefined): Found<number> => {
  const systemdLatenessUs = systemdRecipe().recipe.latenessUs;
  if (text === undefined) return found(systemdLatenessUs);
  const parsed = parseTimeSpan(text);
  if (parsed.status === 'invalid') return mistake(`--lateness: ${text} is no time`, 'as in: --lateness 250ms');
  if (parsed.span !== 'infinity' && parsed.span <= systemdLatenessUs) return found(parsed.span);
  return mistake(
    `--lateness: ${text} is too much: it is ${systemdLatenessUs / 1000}ms at most`,
    'with more, hardly anything would be too late; npx killspec explain AMB-62',
  );
};

const findComplete = (text: string | undefined): Found<readonly TraceEventKind[]> => {
  const words = (text ?? '').split(',').filter((word) => word !== '');
  const wrong = words.find((word) => !traceEventKinds.some((kind) => kind === word));
  return wrong === undefined
    ? found(traceEventKinds.filter((kind) => words.includes(kind)))
    : mistake(`--complete: there is no kind of event ${wrong}`, meant(didYouMean(wrong, traceEventKinds)));
};

type Asked = Omit<Knowledge, 'request' | 'hasUnclear'>;

const findUnitOf = (asked: string, io: Io): Found<Knowledge['unit']> => {
  const unit = findUnit(asked, { tree: openUnitTree(unitPath(io.env)), cwd: io.cwd });
  if (unit.status === 'found') return found({ name: unit.name, sources: unit.sources });
  if (unit.status === 'mistake') return mistake(unit.message, unit.hint);
  return mistake(`${asked} is ${unit.status === 'masked' ? 'masked' : 'a template'}: it is never stopped`);
};

const findAll = (options: JudgeCommandOptions, io: Io): Found<Asked> => {
  if (options.unit === undefined) {
    return mistake('nothing says which unit was stopped', 'as in: --unit web.service; only results of killspec say so');
  }
  const unit = findUnitOf(options.unit, io);
  if (!unit.ok) return unit;
  const pids = parseMap(options.map);
  if (!pids.ok) return pids;
  const latenessUs = findLateness(options.lateness);
  if (!latenessUs.ok) return latenessUs;
  const complete = findComplete(options.complete);
  if (!complete.ok) return complete;
  const manager = options.manager ?? 1;
  return found({
    unit: unit.value,
    pids: pids.value,
    manager,
    latenessUs: latenessUs.value,
    complete: complete.value,
  });
};

const exitCodeOf = {
  conformant: exitCodes.ok,
  nonconformant: exitCodes.nonconformant,
  inconclusive: exitCodes.inconclusive,
};

/** The gravest of several verdicts decides. */
const worst = (statuses: readonly Verdict['status'][]): ExitCode => {
  const first = (['nonconformant', 'inconclusive', 'conformant'] as const).find((each) => statuses.includes(each));
  return exitCodeOf[first ?? 'inconclusive'];
};

/** Of the processes that were named, those of which nothing was recorded. */
const unseenIn = (events: ForeignRecording['events'], pids: ReadonlyMap<string, number>): readonly string[] => {
  const seen = new Set(
    events.flatMap((event) => {
      switch (event.kind) {
        case 'signal':
          return [event.from, event.to];
        case 'fork':
          return [event.parent, event.child];
        case 'deliver':
        case 'exit':
        case 'mark':
          return [event.pid];
        case 'group':
        case 'log':
          return [];
      }
    }),
  );
  return [...pids].flatMap(([name, pid]) => (seen.has(pid) ? [] : [`${name} (${pid})`]));
};

const judgeForeign = (
  file: string,
  options: JudgeCommandOptions,
  asked: Asked,
  { profile, cwd }: { readonly profile: Profile; readonly cwd: string },
): Found<readonly Judgement[]> => {
  const read = readForeignFile(file, cwd, asked.manager);
  if (!read.ok) return read;
  const request = findRequest(options, read.value, asked.pids);
  if (!request.ok) return request;
  const { events, unclear } = read.value;
  const { trace, unnamedCount } = foreignTrace(events, {
    ...asked,
    request: request.value,
    hasUnclear: unclear.length > 0,
  });
  const { name, sources } = asked.unit;
  const { diagnostics } = parseUnit(name, sources);
  const unseen = unseenIn(events, asked.pids);
  return found([{ file, trace, verdict: judge(trace, profile), profile, unnamedCount, unclear, unseen, diagnostics }]);
};

/** Runs `killspec judge`: judges what was recorded of a unit's stop somewhere else. */
export const judgeCommand = async (
  files: readonly string[],
  options: JudgeCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const refuse = async (wrong: Mistake): Promise<ExitCode> => {
    io.writeError(await renderMistake(wrong));
    return exitCodes.usage;
  };
  const profile = await findProfile(options.profile, io.cwd);
  if (!profile.ok) return refuse(profile.mistake);
  const asked = files.every((file) => isOfResults(file, io.cwd)) ? undefined : findAll(options, io);
  if (asked?.ok === false) return refuse(asked.mistake);
  const setting = settingFor(io, options.color ?? true);
  const statuses: Verdict['status'][] = [];
  let hasMistake = false;
  const tell = (judged: Judgement): void => {
    const { file, trace, verdict } = judged;
    statuses.push(verdict.status);
    io.write(
      options.json === true ? `${JSON.stringify({ file, verdict, trace })}\n` : renderJudgement(judged, setting),
    );
  };
  const by = { profile: profile.value, cwd: io.cwd };
  for (const file of files) {
    const read =
      asked === undefined || isOfResults(file, io.cwd)
        ? judgeResults(file, options, by)
        : judgeForeign(file, options, asked.value, by);
    if (read.ok) read.value.forEach(tell);
    else io.writeError(await renderMistake(read.mistake));
    hasMistake ||= !read.ok;
  }
  return hasMistake ? exitCodes.usage : worst(statuses);
};
