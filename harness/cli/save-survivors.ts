import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { perturbedTimelines } from '../../reports/formats/perturbed-change.ts';
import { changeAt } from '../perturbation/change-at.ts';
import type { ChangePlace, Survivor } from '../perturbation/perturb-cells.ts';
import { toYaml } from '../scenarios/to-yaml.ts';
import { commandLine } from './invocation.ts';
import { keepFolder, writeWhole } from './last-run.ts';

/** How many unexplained changes are saved and shown as cases. */
export const survivorsShownMax = 20;

const folder = `${keepFolder}/perturbed`;

/** The command that shows one change again. */
export const changeCommand = ({ cell, world, maker, change }: ChangePlace): string =>
  commandLine(['perturb', '--cell', cell, '--world', String(world), '--profile', maker, '--change', String(change)]);

/** An unexplained change, with a command that shows it again and the files that it was saved in. */
export interface SavedSurvivor {
  readonly survivor: Survivor;
  readonly command: string;
  /** The world as a scenario, and the changed trace as JSON; absent where they could not be written. */
  readonly files?: { readonly scenario: string; readonly trace: string };
}

const fileStem = ({ cell, world, maker, change }: ChangePlace): string =>
  `${cell}-${world}-${maker}-${change}`.replaceAll(/[^A-Za-z0-9.=-]+/g, '-');

const save = (survivor: Survivor, command: string, cwd: string): SavedSurvivor['files'] => {
  const told = changeAt(survivor);
  if ('changeCount' in told) return undefined;
  const stem = `${folder}/${fileStem(survivor)}`;
  const yaml = toYaml(told.world, {
    title: `accepted, and unexplained: ${survivor.about}`,
    rules: ['PROC-1'],
    foundBy: command,
  });
  const remarks = perturbedTimelines(told).map((line) => `# ${line}`.trimEnd());
  const files = { scenario: `${stem}.yaml`, trace: `${stem}.trace.json` };
  try {
    mkdirSync(join(cwd, folder), { recursive: true });
    writeWhole(join(cwd, files.scenario), [...remarks, yaml].join('\n'));
    writeWhole(join(cwd, files.trace), `${JSON.stringify(told.perturbation.trace, undefined, 2)}\n`);
    return files;
  } catch {
    return undefined;
  }
};

/** Saves the first unexplained changes as cases in the user's folder. */
export const saveSurvivors = (survivors: readonly Survivor[], cwd: string): readonly SavedSurvivor[] =>
  survivors.slice(0, survivorsShownMax).map((survivor) => {
    const command = changeCommand(survivor);
    const files = save(survivor, command, cwd);
    return { survivor, command, ...(files === undefined ? {} : { files }) };
  });
