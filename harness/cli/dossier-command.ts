import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dossierDocument } from '../../reports/dossier/dossier-document.ts';
import { toHtml } from '../../reports/dossier/to-html.ts';
import { toMarkdown } from '../../reports/dossier/to-markdown.ts';
import { gatherDossier, type Subject } from '../dossier/gather-dossier.ts';
import { reference } from '../implementations/reference/reference.ts';
import { packageRoot } from '../package-root.ts';
import { readRecording } from '../recordings/recording.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { recordedPlayer } from '../runner/recorded-player.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { checkOutput } from './check-output.ts';
import { findAmbiguity, recordingNames } from './find-sides.ts';
import type { Io } from './io.ts';
import { writeWhole } from './last-run.ts';
import { found, type Found, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';

/** The options of `killspec dossier`. */
export interface DossierCommandOptions {
  readonly output?: string;
}

const recordedSubject = (name: string): Subject => {
  const recording = readRecording(readFileSync(join(packageRoot(), 'harness/recordings', `${name}.ndjson.gz`)));
  if (typeof recording === 'string') throw new Error(`the recording ${name}: ${recording}`);
  const { version, machine } = recording.provenance;
  return { name, version, machine, chosenBy: ['--recording', name], player: recordedPlayer(recording) };
};

/** The implementations that are known: the reference, and the recorded versions of systemd. */
const subjects = (): readonly Subject[] => {
  const { name, version } = reference;
  const chosenBy = ['--adapter', `killspec:${name}`];
  return [{ name, version, chosenBy, player: trustedPlayer(reference) }, ...recordingNames().map(recordedSubject)];
};

const checkEnding = (file: string | undefined): Found<undefined> =>
  file === undefined || /\.(?:md|html)$/.test(file)
    ? found(undefined)
    : mistake(`${file} ends neither in .md nor in .html`, 'the ending says which of the two it is to be');

const refuse = async (wrong: Extract<Found<never>, { ok: false }>, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake(wrong.mistake));
  return exitCodes.usage;
};

/**
 * Runs `killspec dossier`: all that is to be said about one open point of the page, in one file of Markdown or HTML. Gives
 * 0, or 2 for a mistake.
 */
export const dossierCommand = async (id: string, { output }: DossierCommandOptions, io: Io): Promise<ExitCode> => {
  const ambiguity = findAmbiguity(id);
  if (!ambiguity.ok) return refuse(ambiguity, io);
  for (const checked of [checkEnding(output), checkOutput(output, io.cwd)]) if (!checked.ok) return refuse(checked, io);
  const cases = selectCases({ operands: [], cwd: io.cwd });
  if (!cases.ok) return refuse(cases, io);
  const document = dossierDocument(await gatherDossier(ambiguity.value, cases.value, subjects()));
  const text = output?.endsWith('.html') === true ? toHtml(document) : toMarkdown(document);
  if (output === undefined) {
    io.write(text);
    return exitCodes.ok;
  }
  writeWhole(resolve(io.cwd, output), text);
  io.write(`${ambiguity.value.id}: ${output}\n`);
  return exitCodes.ok;
};
