import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import type { ImageFile } from './cpio.ts';
import { readElf } from './elf.ts';

/** What a package tree lacks of what was asked for. */
export class MissingFile extends Error {}

const libraryFolders = ['usr/lib/x86_64-linux-gnu', 'usr/lib', 'usr/lib64'];

/** The folders that Debian has merged into /usr. */
const mergedFolders = ['bin', 'sbin', 'lib', 'lib64'];

const linksMax = 16;

/** Files of unpacked packages by where they are in a merged file system: `lib/x` and `usr/lib/x` are the same. */
class PackageTree {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** The place of a file on this machine, whichever half of a merge it was packaged in. */
  find(path: string): string | undefined {
    const split = path.startsWith('usr/') ? [path, path.slice(4)] : [path];
    return split.map((each) => join(this.#root, each)).find((each) => lstatSync(each, { throwIfNoEntry: false }));
  }

  /** The names in a folder, sorted. */
  list(path: string): readonly string[] {
    const split = [path, path.slice(4)].map((each) => join(this.#root, each)).filter((each) => existsSync(each));
    return [...new Set(split.flatMap((each) => readdirSync(each)))].toSorted();
  }
}

const merged = (path: string): string => (mergedFolders.includes(path.split('/')[0] ?? '') ? `usr/${path}` : path);

/** Collects files of a package tree with the libraries that they need, and the links that lead to them. */
export class RootImage {
  readonly #tree: PackageTree;
  readonly #files = new Map<string, ImageFile>();
  /** Where programs look for libraries of their own; what they have loaded serves their libraries, too. */
  readonly #runPath = new Set<string>();

  constructor(packages: string) {
    this.#tree = new PackageTree(packages);
  }

  /** All that was added, folders first, in the order of their paths. */
  files(): readonly ImageFile[] {
    const folders = new Set<string>();
    for (const path of this.#files.keys()) {
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
    }
    const links = mergedFolders.map((path): ImageFile => ({ kind: 'link', path, to: `usr/${path}` }));
    const made = [...folders].toSorted().map((path): ImageFile => ({ kind: 'folder', path }));
    const own = [...this.#files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return [...made, ...links, ...own.filter(({ path }) => !folders.has(path))];
  }

  add(file: ImageFile): void {
    const path = merged(file.path);
    this.#files.set(path, { ...file, path });
  }

  /** The names of the files in a folder of the packages. */
  list(folder: string): readonly string[] {
    return this.#tree.list(folder);
  }

  /** Whether the packages have this file. */
  has(path: string): boolean {
    return this.#tree.find(path) !== undefined;
  }

  /** Takes a file from the packages, with what it needs. Throws `MissingFile` where one is not there. */
  take(path: string): void {
    this.#take(merged(path), 0);
  }

  /** Takes a library that programs load when they need it, where the packages have it. */
  takeLibraryIfThere(name: string): void {
    const path = this.#placeOfLibrary(name);
    if (path !== undefined) this.#take(path, 0);
  }

  #take(path: string, links: number): void {
    if (this.#files.has(path)) return;
    const place = this.#tree.find(path);
    if (place === undefined || links > linksMax) throw new MissingFile(path);
    if (lstatSync(place).isSymbolicLink()) {
      const to = readlinkSync(place);
      this.add({ kind: 'link', path, to });
      const target = to.startsWith('/') ? to.slice(1) : normalize(join(dirname(path), to));
      this.#take(merged(target), links + 1);
      return;
    }
    this.addProgram(path, readFileSync(place), (lstatSync(place).mode & 0o111) !== 0);
  }

  /** Adds a file with what it needs of the packages, if it is a program. Throws `MissingFile` where that is not there. */
  addProgram(path: string, bytes: Buffer, isExecutable: boolean): void {
    this.add({ kind: 'file', path, bytes, isExecutable });
    const facts = readElf(bytes);
    if (facts === undefined) return;
    if (facts.interpreter !== undefined) this.#take(merged(facts.interpreter.slice(1)), 0);
    for (const folder of facts.runPath) this.#runPath.add(merged(folder.replace(/^\//, '')));
    for (const name of facts.needed) this.#takeLibrary(name, path);
  }

  #placeOfLibrary(name: string): string | undefined {
    return [...this.#runPath, ...libraryFolders].map((folder) => `${folder}/${name}`).find((path) => this.has(path));
  }

  #takeLibrary(name: string, neededBy: string): void {
    const found = this.#placeOfLibrary(name);
    if (found === undefined) throw new MissingFile(`${name}, which ${basename(neededBy)} needs`);
    this.#take(found, 0);
  }
}
