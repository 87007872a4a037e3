import { resolve } from 'node:path';
import { renderHeading } from '../../reports/formats/console.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { readHunt } from '../runner/hunt/hunt-file.ts';
import { compose, readWhole, type Whole } from '../runner/parts/compose.ts';
import { mergeParts, missingParts, missingWords, type NamedParts } from '../runner/parts/merge-parts.ts';
import { PartByPart } from '../runner/parts/part-by-part.ts';
import { isOfParts, isOfRecording, type PartsFile, partsText, readParts } from '../runner/parts/part-file.ts';
import { unsealResults } from '../runner/seal.ts';
import { checkOutput } from './check-output.ts';
import type { Io } from './io.ts';
import { found, type Found, type Mistake, mistake } from './mistake.ts';
import { readNamed } from './read-named.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';
import { codeOfWhole, tellWhole } from './tell-whole.ts';
import { WriteProblem, writeFileWhole } from '../runner/write-file.ts';

/** The options of `killspec merge`. */
export interface MergeOptions {
  readonly output: string;
  readonly part?: boolean;
  readonly color?: boolean;
}

/** A file as far as it is kept while the others are looked at: of parts only which one is its first. */
interface Looked {
  readonly name: string;
  readonly firstPart?: number;
  readonly text: string;
}

const lookAt = (name: string, text: string): Looked =>
  isOfParts(text) ? { name, firstPart: Number(/^\{"part":(\d+)/mu.exec(text)?.[1] ?? 0), text: '' } : { name, text };

/** What files that are whole already are merged to: the same, where they all are. */
const wholeOf = (looked: readonly Looked[]): Found<Whole> | undefined => {
  const [first, ...others] = looked.filter(({ firstPart }) => firstPart === undefined);
  if (first === undefined) return undefined;
  const { name, text } = first;
  const whole = readWhole(text);
  if (whole === undefined) {
    const unsealed = unsealResults(text);
    const hunt = readHunt(text);
    const { message } =
      unsealed.ok || unsealed.code === 'not-results' ? { message: 'is no whole hunt', ...hunt } : unsealed;
    return mistake(`${name} ${message}`, 'merge takes files of run --shard, hunt --shard and exhaust --shard');
  }
  const part = looked.find(({ firstPart }) => firstPart !== undefined);
  if (part !== undefined)
    return mistake(`${name} is whole already, and ${part.name} is of parts`, 'leave one of them out');
  const different = others.find(({ text: other }) => other !== text);
  if (different === undefined) return found(whole);
  return mistake(
    `${name} and ${different.name} are both whole, and not the same`,
    'killspec diff compares two results',
  );
};

/**
 * Reads the files of parts one after the other, in the order of their parts; `inHand` is given what is only to become a
 * whole, as it is read.
 */
const mergeAll = (looked: readonly Looked[], inHand: PartByPart | undefined, io: Io): Found<PartsFile> => {
  const files: NamedParts[] = [];
  for (const { name } of looked.toSorted((one, other) => (one.firstPart ?? 0) - (other.firstPart ?? 0))) {
    const text = readNamed(name, io.cwd);
    if (!text.ok) return text;
    const parts = readParts(text.value);
    if (!parts.ok) return mistake(`${name} ${parts.message}`, 'play that shard again');
    if (isOfRecording(parts.file.header))
      return mistake(`${name} is what a recording has until it is over`, 'killspec record --resume goes on with it');
    files.push({ name, file: inHand?.take(parts.file) ?? parts.file });
  }
  // Messages speak of files in the order in which they were named.
  const at = new Map(looked.map(({ name }, index) => [name, index]));
  const merged = mergeParts(files.toSorted((one, other) => (at.get(one.name) ?? 0) - (at.get(other.name) ?? 0)));
  return merged.ok ? found(merged.file) : mistake(merged.message, merged.hint);
};

const refuse = async (refused: Mistake, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};

const writePart = (merged: PartsFile, output: string, io: Io): ExitCode => {
  writeFileWhole(output, resolve(io.cwd, output), partsText(merged));
  io.write(`${merged.parts.length} of ${merged.header.of} parts are in ${output}; missing: ${missingWords(merged)}\n`);
  return exitCodes.ok;
};

const writeMerged = async (
  merged: PartsFile,
  inHand: PartByPart | undefined,
  { output, part, color }: MergeOptions,
  io: Io,
): Promise<ExitCode> => {
  if (missingParts(merged).length > 0) {
    if (part === true) return writePart(merged, output, io);
    return refuse(
      mistake(`parts are missing: ${missingWords(merged)}`, 'play them; or merge what there is further on, with --part')
        .mistake,
      io,
    );
  }
  const whole = inHand?.whole(merged) ?? compose(merged);
  return writeWholeOf(whole, profileOf(whole), { output, ...(color === undefined ? {} : { color }) }, io);
};

const profileOf = (whole: Whole): string => (whole.kind === 'run' ? whole.results.header : whole.header).profile.name;

const writeWholeOf = (whole: Whole, profile: string, { output, color }: MergeOptions, io: Io): ExitCode => {
  writeFileWhole(output, resolve(io.cwd, output), whole.text);
  io.write(`${renderHeading({ killspec: packageVersion(), ruleCount: ruleIds.length, profile })}\n\n`);
  io.write(tellWhole(whole, settingFor(io, color ?? true)));
  return codeOfWhole(whole);
};

/** Runs `killspec merge`: makes of the parts of a run or a hunt the bytes that playing it in one go would have given. */
export const mergeCommand = async (files: readonly string[], options: MergeOptions, io: Io): Promise<ExitCode> => {
  const output = checkOutput(options.output, io.cwd);
  if (!output.ok) return refuse(output.mistake, io);
  const looked: Looked[] = [];
  for (const name of new Set(files)) {
    const text = readNamed(name, io.cwd);
    if (!text.ok) return refuse(text.mistake, io);
    looked.push(lookAt(name, text.value));
  }
  try {
    const whole = wholeOf(looked);
    if (whole?.ok === true) return writeWholeOf(whole.value, profileOf(whole.value), options, io);
    const inHand = options.part === true ? undefined : new PartByPart();
    const merged = whole ?? mergeAll(looked, inHand, io);
    return merged.ok ? await writeMerged(merged.value, inHand, options, io) : await refuse(merged.mistake, io);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}\n  nothing is written: make room, and merge again\n`);
    return exitCodes.incomplete;
  }
};
