import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderHeading } from '../../reports/formats/console.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { readHunt } from '../runner/hunt/hunt-file.ts';
import { compose, readWhole, type Whole } from '../runner/parts/compose.ts';
import { mergeParts, missingParts, missingWords, type NamedParts } from '../runner/parts/merge-parts.ts';
import { isOfParts, isOfRecording, type PartsFile, partsText, readParts } from '../runner/parts/part-file.ts';
import { unsealResults } from '../runner/seal.ts';
import { checkOutput } from './check-output.ts';
import type { Io } from './io.ts';
import { found, type Found, type Mistake, mistake } from './mistake.ts';
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

const read = (name: string, cwd: string): Found<string> => {
  try {
    return found(readFileSync(resolve(cwd, name), 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return mistake(`${name} cannot be read (${code})`);
  }
};

const partsOf = (name: string, text: string): Found<NamedParts> => {
  const parts = readParts(text);
  if (parts.ok && isOfRecording(parts.file.header)) {
    return mistake(`${name} is what a recording has until it is over`, 'killspec record --resume goes on with it');
  }
  return parts.ok ? found({ name, file: parts.file }) : mistake(`${name} ${parts.message}`, 'play that shard again');
};

/** What files that are whole already are merged to: the same, where they all are. */
const wholeOf = (texts: ReadonlyMap<string, string>): Found<Whole> | undefined => {
  const [first, ...others] = [...texts].filter(([, text]) => !isOfParts(text));
  if (first === undefined) return undefined;
  const [name, text] = first;
  const whole = readWhole(text);
  if (whole === undefined) {
    const unsealed = unsealResults(text);
    const hunt = readHunt(text);
    const { message } =
      unsealed.ok || unsealed.code === 'not-results' ? { message: 'is no whole hunt', ...hunt } : unsealed;
    return mistake(`${name} ${message}`, 'merge takes files of run --shard, hunt --shard and exhaust --shard');
  }
  const part = [...texts].find(([, other]) => isOfParts(other));
  if (part !== undefined)
    return mistake(`${name} is whole already, and ${part[0]} is of parts`, 'leave one of them out');
  const different = others.find(([, other]) => other !== text);
  if (different === undefined) return found(whole);
  return mistake(`${name} and ${different[0]} are both whole, and not the same`, 'killspec diff compares two results');
};

const mergeAll = (texts: ReadonlyMap<string, string>): Found<PartsFile> => {
  const files: NamedParts[] = [];
  for (const [name, text] of texts) {
    const parts = partsOf(name, text);
    if (!parts.ok) return parts;
    files.push(parts.value);
  }
  const merged = mergeParts(files);
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

const writeMerged = async (merged: PartsFile, { output, part, color }: MergeOptions, io: Io): Promise<ExitCode> => {
  if (missingParts(merged).length > 0) {
    if (part === true) return writePart(merged, output, io);
    return refuse(
      mistake(`parts are missing: ${missingWords(merged)}`, 'play them; or merge what there is further on, with --part')
        .mistake,
      io,
    );
  }
  const whole = compose(merged);
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
  const texts = new Map<string, string>();
  for (const name of files) {
    const text = read(name, io.cwd);
    if (!text.ok) return refuse(text.mistake, io);
    texts.set(name, text.value);
  }
  try {
    const whole = wholeOf(texts);
    if (whole?.ok === true) return writeWholeOf(whole.value, profileOf(whole.value), options, io);
    const merged = whole ?? mergeAll(texts);
    return merged.ok ? await writeMerged(merged.value, options, io) : await refuse(merged.mistake, io);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}\n  nothing is written: make room, and merge again\n`);
    return exitCodes.incomplete;
  }
};
