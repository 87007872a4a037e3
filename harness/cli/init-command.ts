import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { type Kit, kits } from '../kits/kits.ts';
import { packageRoot } from '../package-root.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { githubWorkflow, githubWorkflowFile } from './github-workflow.ts';
import { unwritten } from '../runner/write-file.ts';
import type { Io } from './io.ts';
import { quoteWord } from '../../reports/formats/quote-word.ts';
import { commandLine } from './invocation.ts';
import { found, type Found, meant, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';

/** The options of `killspec init`. */
export interface InitCommandOptions {
  readonly lang?: string;
  readonly ci?: string;
}

/** What is asked for: a kit, a workflow, or both. */
interface Wanted {
  readonly kit?: Kit;
  readonly hasWorkflow: boolean;
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

const findWanted = ({ lang, ci }: InitCommandOptions): Found<Wanted> => {
  if (lang === undefined && ci === undefined) {
    return mistake('nothing was asked for', 'npx killspec init --lang python, and --ci github for a workflow');
  }
  if (ci !== undefined && ci !== 'github') {
    return mistake(`there is no workflow for ${ci}`, 'there is one for github');
  }
  const kit = lang === undefined ? undefined : findKit(lang);
  if (kit?.ok === false) return kit;
  return found({ ...(kit === undefined ? {} : { kit: kit.value }), hasWorkflow: ci !== undefined });
};

/** The files to be written, by their names. */
const filesOf = ({ kit, hasWorkflow }: Wanted): Readonly<Record<string, string | Buffer>> => {
  const ofKit = Object.entries(kit?.files ?? {}).map(([name, source]) => [
    name,
    readFileSync(join(packageRoot(), 'harness/kits', kit?.language ?? '', source)),
  ]);
  return { ...Object.fromEntries(ofKit), ...(hasWorkflow ? { [githubWorkflowFile]: githubWorkflow(kit ?? {}) } : {}) };
};

/** Writes what is asked for, none of which is there yet: what somebody has written is never lost. */
const write = (options: InitCommandOptions, cwd: string): Found<Wanted> => {
  const wanted = findWanted(options);
  if (!wanted.ok) return wanted;
  const files = filesOf(wanted.value);
  const taken = Object.keys(files).filter((name) => existsSync(resolve(cwd, name)));
  if (taken.length > 0) return mistake(`${taken.join(' and ')} would be overwritten`, 'run it in another folder');
  for (const [name, content] of Object.entries(files)) {
    try {
      mkdirSync(dirname(resolve(cwd, name)), { recursive: true });
      writeFileSync(resolve(cwd, name), content);
    } catch (error) {
      return mistake(unwritten(name, error));
    }
  }
  return wanted;
};

const kitLines = ({ files, build, command }: Kit): readonly string[] => {
  const [library, adapter] = Object.keys(files);
  const run = commandLine(['run', '--', ...command]);
  return [
    `${adapter} written, and ${library}, which it needs: it answers "unsupported" to everything.`,
    `next: ${build === undefined ? run : `${build.map(quoteWord).join(' ')} && ${run}`}`,
  ];
};

const workflowLines = (kit: Kit | undefined): readonly string[] => [
  `${githubWorkflowFile} written: it runs the suite at every push, and is red until something is judged.`,
  'KILLSPEC in it says where npm finds killspec.',
  ...(kit === undefined ? ['It judges what killspec.config.yaml names, as in `adapter: ./my-init.ts`.'] : []),
];

/** Runs `killspec init`: writes an adapter that runs at once, and says of everything that it cannot do it yet. */
export const initCommand = async (options: InitCommandOptions, io: Io): Promise<ExitCode> => {
  const written = write(options, io.cwd);
  if (!written.ok) {
    io.writeError(await renderMistake(written.mistake));
    return exitCodes.usage;
  }
  const { kit, hasWorkflow } = written.value;
  const lines = [...(hasWorkflow ? workflowLines(kit) : []), ...(kit === undefined ? [] : kitLines(kit))];
  io.write(`${lines.join('\n')}\n`);
  return exitCodes.ok;
};
