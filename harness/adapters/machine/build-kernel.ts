import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MachineProblem } from './machine-problem.ts';

/** The programs that a kernel is built with, and Debian's packages that have them. */
export const kernelTools: readonly (readonly [program: string, debianPackage: string])[] = [
  ['gcc', 'gcc'],
  ['make', 'make'],
  ['flex', 'flex'],
  ['bison', 'bison'],
  ['bc', 'bc'],
  ['xz', 'xz-utils'],
  ['tar', 'tar'],
];

const entropyFile = 'arch/um/os-Linux/util.c';
const entropyLine = '\treturn getrandom(buf, len, flags);\n';

/** All randomness of a kernel in user mode comes from one function; with this in its place it depends on a seed alone. */
const seededEntropy = `\tstatic unsigned long long state;
\tstatic int is_seeded;
\tunsigned char *bytes = buf;
\tsize_t at;

\tif (!is_seeded) {
\t\tconst char *seed = getenv("KILLSPEC_SEED");

\t\tstate = seed ? strtoull(seed, NULL, 10) : 0;
\t\tis_seeded = 1;
\t}
\tfor (at = 0; at < len; at++) {
\t\tunsigned long long word = (state += 0x9e3779b97f4a7c15ull);

\t\tword = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9ull;
\t\tword = (word ^ (word >> 27)) * 0x94d049bb133111ebull;
\t\tbytes[at] = (unsigned char)(word ^ (word >> 31));
\t}
\treturn len;
`;

const seedEntropy = (source: string): void => {
  const path = join(source, entropyFile);
  const before = readFileSync(path, 'utf8');
  const parts = before.split(entropyLine);
  if (parts.length !== 2) {
    throw new MachineProblem(
      `this kernel’s source does not get its randomness as expected (${entropyFile})`,
      'its machines would not be the same twice; take another with --kernel-source',
    );
  }
  writeFileSync(path, parts.join(seededEntropy));
};

/** Options that a kernel must have in the end: without them nothing of what is to be seen is seen. */
const indispensable: readonly string[] = [
  'CONFIG_UML_TIME_TRAVEL_SUPPORT',
  'CONFIG_ENABLE_DEFAULT_TRACERS',
  'CONFIG_CGROUPS',
  'CONFIG_MEMCG',
  'CONFIG_SYSCTL',
  'CONFIG_SECCOMP_FILTER',
  'CONFIG_TMPFS',
  'CONFIG_BLK_DEV_INITRD',
  'CONFIG_AUTOFS_FS',
];

/** Runs a step of the build; `onLine` hears what it prints. Throws with its last words where it fails. */
const run = (program: string, args: readonly string[], cwd: string, onLine: (line: string) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const last: string[] = [];
    let rest = '';
    const hear = (chunk: Buffer): void => {
      const lines = `${rest}${chunk.toString('utf8')}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        last.push(line);
        if (last.length > 20) last.shift();
        onLine(line);
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', () => reject(new MachineProblem(`${program} is not here`)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new MachineProblem(`${program} ${args.join(' ')} failed`, last.join('\n'))),
    );
  });

/**
 * Builds a kernel for user mode from a source tarball, in a folder that a build was begun in before or not: a build that
 * was interrupted goes on. Gives the path of the kernel. `onStep` hears of each file that is done.
 */
export const buildKernel = async (
  tarball: string,
  folder: string,
  config: string,
  onStep: (done: number) => void,
): Promise<string> => {
  const unpacked = readdirSync(folder).find((name) => name.startsWith('linux-'));
  const isWhole = unpacked !== undefined && readdirSync(folder).includes('unpacked');
  if (!isWhole) {
    await run('tar', ['-xf', tarball], folder, () => {});
    const name = readdirSync(folder).find((each) => each.startsWith('linux-'));
    if (name === undefined) throw new MachineProblem(`${tarball} holds no source of a kernel`);
    seedEntropy(join(folder, name));
    writeFileSync(join(folder, 'unpacked'), '');
  }
  const source = join(folder, readdirSync(folder).find((name) => name.startsWith('linux-')) ?? '');
  await run('make', ['ARCH=um', `KCONFIG_ALLCONFIG=${config}`, 'allnoconfig'], source, () => {});
  const settled = readFileSync(join(source, '.config'), 'utf8');
  const lacking = indispensable.filter((option) => !settled.includes(`\n${option}=y\n`));
  if (lacking.length > 0) {
    throw new MachineProblem(`this kernel cannot have ${lacking.join(', ')}`, 'take another with --kernel-source');
  }
  let done = 0;
  await run('make', ['ARCH=um', `-j${availableParallelism()}`, 'linux'], source, (line) => {
    if (/^ {2}(CC|AR|LD|AS) /.test(line)) onStep((done += 1));
  });
  return join(source, 'linux');
};
