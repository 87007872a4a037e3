import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FilePlace } from '../../reports/formats/report-terms.ts';
import { packageRoot } from '../package-root.ts';
import type { Case } from '../scenarios/case.ts';
import { type AdapterChoice, commandOf } from './invocation.ts';

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The file as seen from the folder, where it is in it. */
const below = (folder: string, file: string): string | undefined => {
  const way = relative(folder, resolve(folder, file));
  if (way === '' || way.startsWith('..') || isAbsolute(way) || !isFile(join(folder, way))) return undefined;
  return way.split(sep).join('/');
};

/** The file of an implementation: its module, or the first word of its command that is a file of the user's. */
export const adapterPlace = (adapter: AdapterChoice | undefined, cwd: string): FilePlace | undefined => {
  if (adapter === undefined) return undefined;
  const words = commandOf(adapter) ?? (typeof adapter === 'string' ? [adapter] : []);
  const file = words.map((word) => below(cwd, word)).find((found) => found !== undefined);
  return file === undefined ? undefined : { file, line: 1 };
};

/** The line of a scenario at which its unit file begins; the first where that cannot be told. */
const unitLine = (path: string): number => {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return Math.max(1, lines.findIndex((line) => line.startsWith('unit:')) + 1);
  } catch {
    return 1;
  }
};

/** Tells of cases, by their names, where their unit files stand. What is not in the user's folder comes with killspec. */
export const casePlaces = (cases: readonly Case[], cwd: string): ((name: string) => FilePlace | undefined) => {
  const byName = new Map(cases.map((one) => [one.name, one]));
  return (name) => {
    const one = byName.get(name);
    if (one === undefined) return undefined;
    const isOurs = !isFile(resolve(cwd, one.file));
    const line = unitLine(resolve(isOurs ? packageRoot() : cwd, one.file));
    return { file: one.file.split(sep).join('/'), line, ...(isOurs ? { isOurs } : {}) };
  };
};
