import { resolve } from 'node:path';
import { dossierDocument } from '../../reports/dossier/dossier-document.ts';
import { toHtml } from '../../reports/dossier/to-html.ts';
import { toMarkdown } from '../../reports/dossier/to-markdown.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { gatherDossier, type Subject } from '../dossier/gather-dossier.ts';
import { reference } from '../implementations/reference/reference.ts';
import { packageRoot } from '../package-root.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { recordedPlayer } from '../runner/recorded-player.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { checkOutput } from './check-output.ts';
import { findProfile } from './find-profile.ts';
import { findAmbiguity, recordingNames } from './find-sides.ts';
import type { Io } from './io.ts';
import { writeWhole } from './last-run.ts';
import { loadRecording } from './load-recording.ts';
import { found, type Found, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';

/** The options of `killspec dossier`. */
export interface DossierCommandOptions {
  readonly output?: string;
}

const recordedSubject = async (name: string): Promise<Found<Subject>> => {
  const recording = loadRecording(name, packageRoot());
  if (!recording.ok) return recording;
  const follows = await findProfile(name, packageRoot());
  if (!follows.ok) return follows;
  const { version, machine } = recording.value.provenance;
  const player = recordedPlayer(recording.value);
  return found({ name, version, machine, chosenBy: ['--recording', name], player, follows: follows.value });
};

const referenceSubject: Subject = {
  name: reference.name,
  version: reference.version,
  chosenBy: ['--adapter', `killspec:${reference.name}`],
  player: trustedPlayer(reference),
  follows: literal,
};

/** The implementations that are known: the reference, and the recorded versions of systemd. */
const findSubjects = async (): Promise<Found<readonly Subject[]>> => {
  const subjects: Subject[] = [referenceSubject];
  for (const name of recordingNames()) {
    const subject = await recordedSubject(name);
    if (!subject.ok) return subject;
    subjects.push(subject.value);
  }
  return found(subjects);
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
  const subjects = await findSubjects();
  if (!subjects.ok) return refuse(subjects, io);
  const document = dossierDocument(await gatherDossier(ambiguity.value, cases.value, subjects.value));
  const text = output?.endsWith('.html') === true ? toHtml(document) : toMarkdown(document);
  if (output === undefined) {
    io.write(text);
    return exitCodes.ok;
  }
  writeWhole(resolve(io.cwd, output), text);
  io.write(`${ambiguity.value.id}: ${output}\n`);
  return exitCodes.ok;
};
