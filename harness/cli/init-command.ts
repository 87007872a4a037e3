import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { type Kit, kits } from '../kits/kits.ts';
import { packageRoot } from '../package-root.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Io } from './io.ts';
import { commandLine, quoteWord } from './invocation.ts';
import { found, type Found, meant, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';

/** The options of `killspec init`. */
export interface InitCommandOptions {
  readonly lang: string;
}

const findKit = (language: string): Found<Kit> => {
  const names = kits.map((kit) => kit.language);
  const kit = kits.find((each) => each.language === language);
  if (kit !== undefined) return found(kit);
  return mistake(
    `there is no kit for ${language}`,
    meant(didYouMean(language, names)) ??
      `one of ${names.join(', ')}; in another language: harness/adapters/stdio/PROTOCOL.md`,
  );
};

/** Writes the files of a kit, none of which is there yet: what somebody has written is never lost. */
const writeKit = (kit: Kit, cwd: string): Found<Kit> => {
  const { files, language } = kit;
  const taken = Object.keys(files).filter((name) => existsSync(resolve(cwd, name)));
  if (taken.length > 0) return mistake(`${taken.join(' and ')} would be overwritten`, 'run it in another folder');
  try {
    for (const [name, source] of Object.entries(files)) {
      writeFileSync(resolve(cwd, name), readFileSync(join(packageRoot(), 'harness/kits', language, source)));
    }
    return found(kit);
  } catch (error) {
    return mistake(`the adapter could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Runs `killspec init`: writes an adapter that runs at once, and says of everything that it cannot do it yet. */
export const initCommand = async ({ lang }: InitCommandOptions, io: Io): Promise<ExitCode> => {
  const kit = findKit(lang);
  const written = kit.ok ? writeKit(kit.value, io.cwd) : kit;
  if (!written.ok) {
    io.writeError(await renderMistake(written.mistake));
    return exitCodes.usage;
  }
  const { files, build, command } = written.value;
  const [library, adapter] = Object.keys(files);
  io.write(`${adapter} written, and ${library}, which it needs: it answers "unsupported" to everything.\n`);
  const run = commandLine(['run', '--', ...command]);
  io.write(`next: ${build === undefined ? run : `${build.map(quoteWord).join(' ')} && ${run}`}\n`);
  return exitCodes.ok;
};
