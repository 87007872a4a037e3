import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import type { UnitSource } from '../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import { readTextFile } from '../scenarios/read-text-file.ts';
import { dropInFiles, dropInsIn } from './drop-ins.ts';
import { fullUnitName, joinUnitName, mountUnitName, templateOf, unitNameOf, unitNouns } from './unit-name.ts';
import { locateUnit, namesOf, type UnitTree } from './unit-tree.ts';

/** What a person may ask about: where to look for it. */
export interface FindOptions {
  /** The units in the unit path, as `openUnitTree` gives them. */
  readonly tree: UnitTree;
  /** The folder that paths are relative to. */
  readonly cwd: string;
}

/** What was found of a unit that a person asked for, by path or by name. */
export type FoundUnit =
  /** A unit and everything it is read from: its file first, then its drop-ins in order. */
  | { readonly status: 'found'; readonly name: string; readonly sources: readonly UnitSource[] }
  /** A unit that cannot be started: its file is empty, or a link to /dev/null. */
  | { readonly status: 'masked'; readonly name: string; readonly file: string; readonly why: 'empty' | 'link' }
  /** A template: what stops is one of its instances. */
  | { readonly status: 'template'; readonly name: string; readonly file: string }
  | {
      readonly status: 'mistake';
      readonly code: 'not-found' | 'other-type' | 'unreadable';
      /** What is wrong, beginning with what was asked for, without a full stop. */
      readonly message: string;
      readonly hint?: string;
    };

type Mistake = Extract<FoundUnit, { status: 'mistake' }>;

const mistake = (code: Mistake['code'], message: string, hint?: string): Mistake => ({
  status: 'mistake',
  code,
  message,
  ...(hint === undefined ? {} : { hint }),
});

const noWay = '/dev/null';

/** Why a file stands for nothing, if it does. A file that cannot be looked at is not masked: reading it will say why. */
const maskOf = (path: string): 'empty' | 'link' | undefined => {
  try {
    if (lstatSync(path).isSymbolicLink() && realpathSync(path) === noWay) return 'link';
    const stats = statSync(path);
    return stats.isFile() && stats.size === 0 ? 'empty' : undefined;
  } catch {
    return undefined;
  }
};

interface Files {
  readonly name: string;
  /** The unit file, and how it is called in what is shown. */
  readonly file: { readonly path: string; readonly shownAs: string };
  readonly dropIns: readonly { readonly path: string; readonly shownAs: string }[];
}

const isDangling = (path: string): boolean => {
  try {
    return lstatSync(path).isSymbolicLink() && !existsSync(path);
  } catch {
    return false;
  }
};

const read = ({ name, file, dropIns }: Files): FoundUnit => {
  const why = maskOf(file.path);
  if (why !== undefined) return { status: 'masked', name, file: file.shownAs, why };
  const sources: UnitSource[] = [];
  // An empty drop-in, or one that is a link to /dev/null, only hides others of its name.
  for (const { path, shownAs } of [file, ...dropIns.filter((each) => maskOf(each.path) === undefined)]) {
    if (isDangling(path)) return mistake('unreadable', `${shownAs} is a link to a file that is not there`);
    const found = readTextFile(path, shownAs);
    if (!found.ok) return mistake('unreadable', `${shownAs} ${found.problem.message}`, found.problem.hint);
    sources.push({ file: shownAs, text: found.source.text });
  }
  if (unitNameOf(name)?.instance === '') return { status: 'template', name, file: file.shownAs };
  return { status: 'found', name, sources };
};

const typeMistake = (name: string, tree: UnitTree): Mistake | undefined => {
  if (unitTypeOf(name) !== undefined) return undefined;
  const parts = unitNameOf(name);
  if (parts === undefined) {
    const endings = '.service, .socket, .mount, .swap or .scope';
    return mistake('other-type', `${name} is no unit file that killspec knows`, `its name must end in ${endings}`);
  }
  const service = joinUnitName({ ...parts, suffix: 'service' });
  const others = 'systemd.kill(5) speaks of services, sockets, mounts, swaps and scopes';
  const hint = locateUnit(tree, service) === undefined ? others : `${others}; did you mean ${service}?`;
  return mistake('other-type', `${name} is ${unitNouns[parts.suffix]}: it has no processes to be killed`, hint);
};

const isThere = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

const isDirectory = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const findByPath = (asked: string, { tree, cwd }: FindOptions): FoundUnit => {
  const path = resolve(cwd, asked);
  const name = basename(path);
  if (isDirectory(path)) {
    return mistake('unreadable', `${asked} is a directory`, `the unit that mounts it is ${mountUnitName(path)}`);
  }
  const wrongType = typeMistake(name, tree);
  const template = templateOf(name);
  // An instance has seldom a file of its own: its template's may lie where it was asked for.
  const ownFile = isThere(path) || template === undefined || !isThere(join(dirname(path), template));
  if (ownFile && !isThere(path)) {
    const byName = locateUnit(tree, name) === undefined ? undefined : `without its path, ${name} is a unit here`;
    return mistake('not-found', `${asked} is not there`, byName);
  }
  if (wrongType !== undefined) return wrongType;
  const beside = (each: string): string => `${asked.slice(0, asked.length - name.length)}${each}`;
  const fileName = ownFile ? name : (template ?? name);
  const folders = [name, ...(template === undefined ? [] : [template])].map((each) => join(dirname(path), `${each}.d`));
  return read({
    name,
    file: { path: join(dirname(path), fileName), shownAs: beside(fileName) },
    dropIns: dropInsIn(folders).map((file) => ({
      path: file,
      shownAs: beside(join(basename(dirname(file)), basename(file))),
    })),
  });
};

const notFound = (asked: string, name: string, { tree, cwd }: FindOptions): Mistake => {
  const message = `there is no unit ${name}`;
  const link = tree.entries.get(name)?.link;
  if (link !== undefined) return mistake('not-found', `${name} is a link to ${basename(link)}, which is not there`);
  if (isThere(resolve(cwd, asked))) return mistake('not-found', message, `did you mean the file ./${asked}?`);
  if (tree.entries.size === 0) {
    return mistake('not-found', message, `no units are installed here; name a file, such as ./${name}`);
  }
  const near = didYouMean(
    name,
    [...tree.entries.keys()].filter((each) => unitTypeOf(each) !== undefined),
  );
  return mistake('not-found', message, near === undefined ? undefined : `did you mean ${near}?`);
};

/** The file of a name that no installed unit has, or its template's, in the folder where it was asked for. */
const findInFolder = (name: string, options: FindOptions): FoundUnit | undefined => {
  if (options.tree.entries.get(name)?.link !== undefined) return undefined;
  const files = [name, templateOf(name) ?? name];
  return files.some((file) => isThere(resolve(options.cwd, file))) ? findByPath(`./${name}`, options) : undefined;
};

const findByName = (asked: string, options: FindOptions): FoundUnit => {
  const { tree } = options;
  const typed = fullUnitName(asked);
  const located = locateUnit(tree, typed);
  const wrongType = typeMistake(typed, tree);
  if (wrongType !== undefined) return wrongType;
  if (located === undefined) return findInFolder(typed, options) ?? notFound(asked, typed, options);
  const { name, entry } = located;
  const aliasType = typeMistake(name, tree);
  if (aliasType !== undefined) return aliasType;
  const dropIns = dropInFiles(tree, namesOf(tree, name));
  return read({
    name,
    file: { path: entry.file, shownAs: entry.file },
    dropIns: dropIns.map((path) => ({ path, shownAs: path })),
  });
};

/**
 * Finds a unit by path (what holds a `/`) or by name, in the unit path and with the drop-ins that systemd.unit(5)
 * gives it. A name that no unit there has is looked for as a file in the folder. A file has the drop-ins of the `.d`
 * folder beside it. Never throws on what is there.
 */
export const findUnit = (asked: string, options: FindOptions): FoundUnit =>
  asked.includes('/') ? findByPath(asked, options) : findByName(asked, options);
