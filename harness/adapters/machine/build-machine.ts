import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { AptRoot, findMirror, type Mirror, unpack } from './apt-root.ts';
import { buildKernel, kernelTools } from './build-kernel.ts';
import { freshFolder, machinesFolder, readManifest, sha256, writeManifest, writeWhole } from './cache.ts';
import { writeCpio } from './cpio.ts';
import { guestFolder, guestFolders, guestHelpers, guestSources } from './guest-sources.ts';
import { playInMachine } from './machine.ts';
import { compareVersions, kernelVersion, runsWithoutPtrace } from './kernel-version.ts';
import { MachineProblem } from './machine-problem.ts';
import { findMachine, guestArchive, storedRecipeFile } from './open-machine.ts';
import { installRecipe } from './recipes/install-recipe.ts';
import { recipeKey } from './recipes/load-recipe.ts';
import type { LoadedRecipe, RecipeMachine } from './recipes/recipe.ts';
import { MissingFile, RootImage } from './root-image.ts';

/** What machines are built from, and where. */
export interface BuildOptions {
  /** The cache folder, see `cacheFolder`. */
  readonly folder: string;
  readonly recipe: LoadedRecipe;
  /** Which of the machines that the recipe describes. */
  readonly names: readonly string[];
  /** Debian's mirror; the one of this machine's own sources where absent. */
  readonly mirror?: string;
  /** Takes suites past their date of expiry. */
  readonly acceptExpired?: boolean;
  /** The suite that the kernel's source comes from. */
  readonly kernelSuite?: string;
  /** A tarball of a kernel's source in place of Debian's. */
  readonly kernelSource?: string;
  /** The programs that can be run, as in PATH. */
  readonly path: string;
  /** Hears what is being done, a line at a time. */
  readonly onProgress: (line: string) => void;
}

const isThere = (program: string, path: string): boolean =>
  path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));

/** All that is lacking is told at once, as one command. */
const checkTools = ({ path }: BuildOptions): void => {
  const tools = [...kernelTools, ['apt-get', 'apt'], ['dpkg-deb', 'dpkg']] as const;
  const lacking = tools.filter(([program]) => !isThere(program, path)).map(([, debianPackage]) => debianPackage);
  if (!existsSync('/usr/include/stdio.h')) lacking.push('libc6-dev');
  if (lacking.length === 0) return;
  throw new MachineProblem(
    `to build machines this lacks ${lacking.join(', ')}`,
    `apt-get install ${[...new Set(lacking)].join(' ')}`,
  );
};

const configFile = (): string => join(guestFolder(), '..', 'kernel', 'killspec.config');

/** A kernel that was built with other options is another one. */
const kernelMark = (): string => `_${sha256(readFileSync(configFile())).slice(0, 8)}`;

/** The kernel that machines of this cache run: the newest. Its name says what it was built from, and how. */
const kernelPath = (folder: string): string | undefined => {
  const kernels = join(folder, 'kernels');
  const mark = kernelMark();
  const found = existsSync(kernels)
    ? readdirSync(kernels).filter((name) => name.startsWith('linux-') && name.endsWith(mark))
    : [];
  const last = found.toSorted((a, b) => compareVersions(kernelVersion(a), kernelVersion(b))).at(-1);
  return last === undefined ? undefined : join(kernels, last);
};

const tarballIn = (folder: string): string => {
  const sources = join(folder, 'usr/src');
  const name = existsSync(sources)
    ? readdirSync(sources).find((each) => /^linux-source-.*\.tar\.xz$/.test(each))
    : undefined;
  if (name === undefined) throw new MachineProblem('the package of the kernel’s source holds no tarball');
  return join(sources, name);
};

/** The newest kernel source of a suite. */
const kernelPackage = async (apt: AptRoot): Promise<{ readonly name: string; readonly version: string }> => {
  for (const name of (await apt.names('linux-source-')).toSorted(compareVersions).toReversed()) {
    if (!/^linux-source-\d+\.\d+$/.test(name)) continue;
    const version = await apt.version(name);
    if (version !== undefined) return { name, version };
  }
  throw new MachineProblem(`${apt.suite} has no kernel source`, 'name another suite, or --kernel-source FILE');
};

interface KernelSource {
  readonly tarball: string;
  readonly version: string;
}

const fetchKernelSource = async (
  suite: string,
  work: string,
  mirror: Mirror,
  options: BuildOptions,
): Promise<KernelSource> => {
  const apt = new AptRoot(join(options.folder, 'apt', suite), suite, mirror, {
    acceptExpired: options.acceptExpired === true,
  });
  await apt.update();
  const { name, version } = await kernelPackage(apt);
  options.onProgress(`getting ${name} ${version} from ${suite}`);
  const unpacked = freshFolder(join(work, 'package'));
  const file = await apt.download(name, version, unpacked);
  await unpack(file, unpacked);
  return { tarball: tarballIn(unpacked), version };
};

/** The suites that a kernel’s source is taken from, the first that serves one: newer kernels run machines much faster. */
const kernelSuites = ['trixie-backports', 'bookworm'] as const;

const fetchFromFirst = async (work: string, mirror: Mirror, options: BuildOptions): Promise<KernelSource> => {
  if (options.kernelSuite !== undefined) return fetchKernelSource(options.kernelSuite, work, mirror, options);
  const [first, second] = kernelSuites;
  try {
    return await fetchKernelSource(first, work, mirror, options);
  } catch (error) {
    if (!(error instanceof MachineProblem)) throw error;
    options.onProgress(`no kernel from ${first}: ${error.message}`);
    return fetchKernelSource(second, work, mirror, options);
  }
};

/** Builds the kernel, once. A build that was interrupted goes on where its compiler was. */
const provideKernel = async (options: BuildOptions, mirror: () => Promise<Mirror>): Promise<string> => {
  const there = kernelPath(options.folder);
  const isWanted = options.kernelSuite === undefined && options.kernelSource === undefined;
  if (there !== undefined && isWanted && runsWithoutPtrace(there)) return there;
  const work = join(options.folder, 'building');
  mkdirSync(work, { recursive: true });
  const said = join(work, 'source.json');
  const begun = existsSync(said) ? (JSON.parse(readFileSync(said, 'utf8')) as KernelSource) : undefined;
  const source =
    options.kernelSource === undefined
      ? (begun ?? (await fetchFromFirst(work, await mirror(), options)))
      : { tarball: options.kernelSource, version: basename(options.kernelSource).replace(/\.tar\..*$/, '') };
  writeWhole(said, JSON.stringify(source));
  options.onProgress(`building the kernel from ${source.version}: some minutes, once`);
  let last = 0;
  const built = await buildKernel(source.tarball, work, configFile(), (done) => {
    if (done - last < 100) return;
    last = done;
    options.onProgress(`building the kernel: ${done} files`);
  });
  const kernels = join(options.folder, 'kernels');
  mkdirSync(kernels, { recursive: true });
  const path = join(kernels, `linux-${source.version.replace(/[^\w.+~-]/g, '_')}${kernelMark()}`);
  copyFileSync(built, `${path}.partial`);
  chmodSync(`${path}.partial`, 0o755);
  renameSync(`${path}.partial`, path.replace('.partial', ''));
  rmSync(work, { recursive: true, force: true });
  return path;
};

/** Compiles the one program that killspec adds to a machine; gives the path of an archive that holds it. */
const provideGuest = (options: BuildOptions): string => {
  const path = guestArchive(options.folder);
  if (existsSync(path)) return path;
  options.onProgress('compiling the guest’s program');
  const work = freshFolder(join(options.folder, 'building-guest'));
  const program = join(work, 'killspec');
  const exactLibrary = join(work, 'killspec-exact.so');
  const files = guestSources()
    .filter(({ name }) => name.endsWith('.c') && !name.includes('/'))
    .map(({ name }) => join(guestFolder(), name));
  try {
    const stdio = ['ignore', 'ignore', 'pipe'] as const;
    execFileSync('gcc', ['-static', '-Os', '-o', program, ...files], { stdio: [...stdio] });
    // It takes what it needs from the C library that the manager has loaded, whichever version that is.
    const exact = ['-shared', '-fPIC', '-Os', '-nostdlib', '-o', exactLibrary, join(guestFolder(), 'preload/exact.c')];
    execFileSync('gcc', exact, { stdio: [...stdio] });
  } catch (error) {
    throw new MachineProblem(
      'the guest’s program does not compile here',
      String((error as { stderr?: unknown }).stderr),
    );
  }
  const folders = guestFolders.map((each) => ({ kind: 'folder', path: each }) as const);
  const archive = writeCpio([
    ...folders,
    { kind: 'device', path: 'dev/console', major: 5, minor: 1 },
    { kind: 'file', path: 'killspec', bytes: readFileSync(program), isExecutable: true },
    { kind: 'file', path: 'killspec-exact.so', bytes: readFileSync(exactLibrary), isExecutable: true },
    { kind: 'link', path: 'init', to: 'killspec' },
    ...guestHelpers.map((each) => ({ kind: 'link', path: each, to: '/killspec' }) as const),
  ]);
  writeWhole(path, archive);
  rmSync(work, { recursive: true, force: true });
  return path;
};

/** The packages of a machine, unpacked: their files, and the version of the first. */
interface Packages {
  readonly version: string;
  readonly files: readonly string[];
}

const fetchPackages = async (
  { name, suite, version: wanted }: RecipeMachine,
  into: string,
  mirror: () => Promise<Mirror>,
  options: BuildOptions,
): Promise<Packages> => {
  const [first, ...others] = options.recipe.recipe.root.packages;
  if (suite === undefined || first === undefined) return { version: wanted, files: [] };
  options.onProgress(`getting ${first} ${wanted} from ${suite}`);
  const apt = new AptRoot(join(options.folder, 'apt', suite), suite, await mirror(), {
    acceptExpired: options.acceptExpired === true,
  });
  await apt.update();
  const version = await apt.version(first);
  if (version === undefined) {
    const hint = `the mirror has no ${first} in ${suite}: is it another suite’s package?`;
    throw new MachineProblem(`${suite} is gone from the mirror, and ${name} with it`, hint);
  }
  // 252 is no version 25.
  if (!version.startsWith(wanted) || /^\d/.test(version.slice(wanted.length))) {
    throw new MachineProblem(`${suite} has moved on from ${first} ${wanted} to ${version}`);
  }
  const files = await apt.downloadClosure([`${first}=${version}`, ...others]);
  for (const file of files) await unpack(file, into);
  return { version, files };
};

const makeImage = (loaded: LoadedRecipe, machine: RecipeMachine, packages: string): RootImage => {
  const image = new RootImage(packages);
  try {
    installRecipe(loaded, machine, image);
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    const hint = 'what is not in the packages can be linked statically, or copied';
    throw new MachineProblem(`the packages of the recipe lack ${error.message}`, hint);
  }
  return image;
};

const provideRoot = async (
  machine: RecipeMachine,
  mirror: () => Promise<Mirror>,
  kernel: string,
  options: BuildOptions,
): Promise<void> => {
  const { recipe: loaded } = options;
  const { name, suite } = machine;
  const folder = join(machinesFolder(options.folder), name);
  const there = readManifest(folder);
  const key = recipeKey(loaded);
  if (there?.recipe === key) {
    if (there.kernel !== basename(kernel)) writeManifest(folder, { ...there, kernel: basename(kernel) });
    return options.onProgress(`${name} is there`);
  }
  const work = freshFolder(join(options.folder, `${name}.building`));
  const packages = join(work, 'packages');
  const { version, files } = await fetchPackages(machine, packages, mirror, options);
  writeWhole(join(work, 'root.cpio'), writeCpio(makeImage(loaded, machine, packages).files()));
  writeWhole(join(work, storedRecipeFile), loaded.text);
  rmSync(packages, { recursive: true, force: true });
  writeManifest(work, {
    format: 'killspec-machine/2',
    name,
    version,
    ...(suite === undefined ? {} : { suite }),
    kernel: basename(kernel),
    recipe: key,
    recipePath: loaded.path,
    packages: files.map((file) => ({ file: basename(file), sha256: sha256(readFileSync(file)) })),
  });
  mkdirSync(machinesFolder(options.folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
  options.onProgress(`${name} is built: ${version}`);
};

/** A machine that is built is run once, without a case, so that what does not start is known at once. */
const check = async (name: string, { folder }: BuildOptions): Promise<void> => {
  const machine = findMachine(folder, name);
  if (machine === undefined) throw new MachineProblem(`${name} was not built`);
  const run = await playInMachine(machine, []);
  if (run.status !== 'played') throw new MachineProblem(`${name} does not start: ${run.message}`);
};

/**
 * Builds machines: a kernel once, the guest's program, and the first file system of each machine. What is
 * there is kept. Throws `MachineProblem` where something is lacking, and leaves what was built until then.
 */
export const buildMachines = async (options: BuildOptions): Promise<void> => {
  checkTools(options);
  mkdirSync(options.folder, { recursive: true });
  let found: Promise<Mirror> | undefined;
  const mirror = (): Promise<Mirror> => (found ??= findMirror(options.mirror));
  const kernel = await provideKernel(options, mirror);
  provideGuest(options);
  for (const machine of options.recipe.recipe.machines) {
    if (!options.names.includes(machine.name)) continue;
    await provideRoot(machine, mirror, kernel, options);
    await check(machine.name, options);
  }
};
