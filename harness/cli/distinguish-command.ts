import { resolve } from 'node:path';
import { distinctionJson } from '../../reports/formats/distinction-json.ts';
import { isVacuous, renderDistinctions, type ShownDistinction } from '../../reports/formats/distinction.ts';
import { type UnitType, unitTypes } from '../../spec/vocabulary/unit.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { distinguish, type Search } from '../distinguish/distinguish.ts';
import type { Distinction } from '../distinguish/distinction.ts';
import { distinguishReadings } from '../distinguish/distinguish-readings.ts';
import { inseparableBecause } from '../distinguish/reading-pairs.ts';
import {
  confinedTo,
  defaultSearch,
  drawnForOneType,
  searchStages,
  shortStages,
  type Stage,
  stagesOf,
} from '../distinguish/search-stages.ts';
import type { Side } from '../distinguish/side.ts';
import { smallBounds } from '../generators/small-scope-bounds.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { toYaml } from '../scenarios/to-yaml.ts';
import { checkOutput } from './check-output.ts';
import { type Asked, findSides } from './find-sides.ts';
import { commandLine } from './invocation.ts';
import type { Io } from './io.ts';
import { writeWhole } from './last-run.ts';
import { found, type Found, meant, mistake } from './mistake.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec distinguish`. */
export interface DistinguishCommandOptions {
  readonly case?: readonly string[];
  readonly bound?: string;
  /** Only in worlds with a unit of this type. */
  readonly unitType?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  /** The command after `--`, which is the second of the two. */
  readonly adapter?: readonly string[];
}

/** The first world in which two differ is made small and told: worlds are gone through from the smallest on. */
const candidates = 1;

const findUnitType = (word: string | undefined): Found<UnitType | undefined> => {
  const unitType = unitTypes.find((each) => each === word);
  if (word === undefined || unitType !== undefined) return found(unitType);
  return mistake(
    `there is no unit type ${word} that the page is about`,
    meant(didYouMean(word, unitTypes)) ?? `one of ${unitTypes.join(', ')}`,
  );
};

const findStages = (
  options: DistinguishCommandOptions,
  { hasProfiles, showsOnTrace }: { readonly hasProfiles: boolean; readonly showsOnTrace: boolean },
  cwd: string,
): Found<readonly Stage[]> => {
  const { bound = defaultSearch.bound, case: names } = options;
  const bounds = smallBounds.map(({ name }) => name);
  if (!bounds.includes(bound)) {
    return mistake(`there is no bound ${bound}`, meant(didYouMean(bound, bounds)) ?? `one of ${bounds.join(', ')}`);
  }
  const unitType = findUnitType(options.unitType);
  if (!unitType.ok) return unitType;
  if (names === undefined) {
    const isLong = options.bound !== undefined || showsOnTrace || unitType.value !== undefined;
    const drawn = unitType.value === undefined ? defaultSearch.drawn : drawnForOneType;
    return found(isLong ? searchStages({ bound, drawn, unitType: unitType.value }, hasProfiles) : shortStages());
  }
  const files = names.filter((name) => /\.ya?ml$/.test(name));
  const others = names.filter((name) => !files.includes(name));
  const selected = selectCases({ operands: files, cwd, cases: others });
  if (!selected.ok) return selected;
  const worlds = selected.value.map(({ name, world }) => ({ about: name, world }));
  const stages = stagesOf(names.join(', '), worlds, hasProfiles);
  return found(stages.map((stage) => confinedTo(unitType.value, stage)));
};

const againCommand = ([one = '', other = '']: readonly string[], options: DistinguishCommandOptions): string => {
  const { case: cases = [], bound, unitType, adapter } = options;
  return commandLine([
    'distinguish',
    one,
    ...(adapter === undefined ? [other] : []),
    ...cases.flatMap((name) => ['--case', name]),
    ...(bound === undefined ? [] : ['--bound', bound]),
    ...(unitType === undefined ? [] : ['--unit-type', unitType]),
    ...(adapter === undefined ? [] : ['--', ...adapter]),
  ]);
};

const tellAll = async (
  asked: Asked,
  options: DistinguishCommandOptions,
  search: Search,
): Promise<readonly ShownDistinction[]> => {
  const isLimited = options.case !== undefined || options.unitType !== undefined;
  if (asked.kind === 'sides') {
    const { sides } = asked;
    const names = sides.map(({ name }) => name) as [string, string];
    const distinction = await distinguish([{ sides, besides: {} }], search);
    const doctor = options.adapter && commandLine(['doctor', '--', ...options.adapter]);
    return [{ names, distinction, again: againCommand(names, options), doctor }];
  }
  const shown: ShownDistinction[] = [];
  for (const pair of asked.pairs) {
    const distinction = await distinguishReadings(pair, search, isLimited);
    const operands = pair.readings.map((reading) => `${pair.choice}=${reading}`);
    const because = inseparableBecause(pair);
    shown.push({
      names: pair.readings,
      choice: pair.choice,
      distinction,
      because,
      again: againCommand(operands, options),
    });
  }
  return shown;
};

type FoundDistinction = Extract<Distinction, { status: 'found' }>;

const scenarioOf = ({ names, choice, again }: ShownDistinction, { parting }: FoundDistinction): string => {
  const rules =
    parting.kind === 'refused' ? parting.refusals.flatMap(({ violation }) => violation.rules.slice(0, 1)) : [];
  const about = choice === undefined ? '' : `${choice}: `;
  return toYaml(parting.world, {
    title: `${about}${names.join(' and ')} differ`,
    rules: rules.length === 0 ? ['PROC-1'] : [...new Set(rules)],
    ...(choice === undefined ? {} : { ambiguities: [choice] }),
    foundBy: again,
  });
};

/** One file holds one scenario. */
const checkSaving = (asked: Asked, { output }: DistinguishCommandOptions, cwd: string): Found<undefined> => {
  const checked = checkOutput(output, cwd);
  if (!checked.ok) return checked;
  if (output === undefined || asked.kind === 'sides' || asked.pairs.length === 1) return found(undefined);
  const [{ choice, readings } = { choice: '', readings: [] }] = asked.pairs;
  const operands = readings.map((reading) => `${choice}=${reading}`).join(' ');
  return mistake(
    `${asked.ambiguity.id} has more than two readings, and ${output} can hold one scenario`,
    `name two: ${operands}`,
  );
};

const save = ([shown]: readonly ShownDistinction[], file: string, cwd: string): Found<undefined> => {
  if (shown?.distinction.status !== 'found') return mistake(`there is no difference to be saved to ${file}`);
  writeWhole(resolve(cwd, file), scenarioOf(shown, shown.distinction));
  return found(undefined);
};

const isNoResult = (shown: ShownDistinction): boolean => shown.distinction.status === 'interrupted' || isVacuous(shown);

const close = async (asked: Asked): Promise<void> => {
  const sides: readonly Side[] = asked.kind === 'sides' ? asked.sides : [];
  for (const side of sides) if (side.kind === 'implementation') await side.player.close();
};

const tell = async (asked: Asked, options: DistinguishCommandOptions, io: Io): Promise<Found<ExitCode>> => {
  const hasProfiles = asked.kind === 'readings' || asked.sides.every(({ kind }) => kind === 'profile');
  const saving = checkSaving(asked, options, io.cwd);
  if (!saving.ok) return saving;
  // What need not show on a trace is looked for briefly.
  const showsOnTrace = asked.kind === 'sides' || asked.ambiguity.shows === 'trace';
  const stages = findStages(options, { hasProfiles, showsOnTrace }, io.cwd);
  if (!stages.ok) return stages;
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io);
  const onWorld = (done: number, total: number): void => progress.show({ done, total, failed: 0 });
  const isFixed = options.case !== undefined;
  const search: Search = { stages: stages.value, candidates, isFixed, signal: interrupt.signal, onWorld };
  try {
    const shown = await tellAll(asked, options, search);
    progress.clear();
    const saved = options.output === undefined ? found(undefined) : save(shown, options.output, io.cwd);
    const savedTo = saved.ok ? options.output : undefined;
    const ambiguity = asked.kind === 'readings' ? asked.ambiguity : undefined;
    io.write(
      options.json === true
        ? distinctionJson(shown, ambiguity)
        : renderDistinctions(shown, { ambiguity, savedTo }, settingFor(io, options.color ?? true)),
    );
    if (!saved.ok) return saved;
    return found(shown.some(isNoResult) ? exitCodes.incomplete : exitCodes.ok);
  } finally {
    progress.clear();
    stopListening();
  }
};

/**
 * Runs `killspec distinguish`: the shortest scenario in which two readings, profiles or implementations differ, or what
 * was gone through without finding one. Gives 0, 2 for a mistake, 6 where it was interrupted or nothing
 * could be compared.
 */
export const distinguishCommand = async (
  operands: readonly string[],
  options: DistinguishCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const refuse = async (wrong: Extract<Found<never>, { ok: false }>): Promise<ExitCode> => {
    io.writeError(await renderMistake(wrong.mistake));
    return exitCodes.usage;
  };
  const asked = await findSides(operands, io.cwd, options.adapter);
  if (!asked.ok) return refuse(asked);
  try {
    const told = await tell(asked.value, options, io);
    return told.ok ? told.value : await refuse(told);
  } finally {
    await close(asked.value);
  }
};
