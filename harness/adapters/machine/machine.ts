import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Us } from '../../../spec/vocabulary/time.ts';
import { printableLines } from './printable-console.ts';
import { readFtrace } from '../../recordings/read-ftrace.ts';
import { type GuestRun, runGuest } from './run-guest.ts';
import { type MachineRecording, toTraces } from './to-traces.ts';
import { writeCpio } from './cpio.ts';
import type { Recipe } from './recipes/recipe.ts';
import { type MachineCase, writeCases } from './write-cases.ts';

/** A machine that is ready to be run. */
export interface Machine {
  /** `systemd-257`. */
  readonly name: string;
  /** The version of the package in it. */
  readonly version: string;
  readonly kernel: string;
  /** The parts of its first file system, in order. */
  readonly images: readonly string[];
  /** Whether the manager's timers are made exact, by what is loaded into it. */
  readonly isExact: boolean;
  /** How its manager is driven. */
  readonly recipe: Recipe;
}

/** How late the manager in a machine may be. */
export const latenessOf = ({ isExact, recipe: { latenessUs, exactLatenessUs = latenessUs } }: Machine): Us =>
  isExact ? exactLatenessUs : latenessUs;

/** What came of a machine that was to play cases: a recording of each, or what went wrong with all of them. */
export type MachineRun =
  | { readonly status: 'played'; readonly recordings: readonly MachineRecording[] }
  | { readonly status: 'hang' | 'crash'; readonly message: string };

const memoryMiB = 256;
const outputBytesMax = 256 * 1024 * 1024;
/** A machine may take so long on the host's clock, and more with each case and each hour of its own. */
const wallMsAtLeast = 60_000;
const wallMsPerCase = 6_000;
const wallMsPerHour = 30_000;
const hourUs = 3_600_000_000;

const wallMs = (cases: readonly MachineCase[]): number =>
  wallMsAtLeast +
  cases.length * wallMsPerCase +
  (Math.max(0, ...cases.map(({ endUs }) => endUs)) / hourUs) * wallMsPerHour;

const consoleLinesMax = 8;

const failed = ({ ending, output }: GuestRun): MachineRun => {
  const last = printableLines(output).slice(-consoleLinesMax).join(' | ');
  const tail = last === '' ? 'it wrote nothing to its console' : `its console ended with: ${last}`;
  switch (ending) {
    case 'wall-limit':
      return { status: 'hang', message: `the machine did not come to its end in time; ${tail}` };
    case 'output-limit':
      return { status: 'crash', message: `the machine wrote more than ${outputBytesMax} bytes; ${tail}` };
    case 'not-started':
      return { status: 'crash', message: 'the machine’s kernel could not be started' };
    case 'powered-off':
      return { status: 'crash', message: `the machine ended before its cases did; ${tail}` };
  }
};

/** Plays cases side by side in one machine, from its boot to its end. The same cases give the same recordings. */
export const playInMachine = async (machine: Machine, cases: readonly MachineCase[], seed = 1): Promise<MachineRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-cases-'));
  try {
    const image = join(folder, 'image');
    const parts = [...machine.images.map((path) => readFileSync(path)), writeCpio(writeCases(cases, machine.recipe))];
    writeFileSync(image, Buffer.concat(parts));
    const { isExact, recipe } = machine;
    const { kernelWords } = recipe.init;
    const options = { memoryMiB, wallMs: wallMs(cases), outputBytesMax, seed, isExact, kernelWords };
    const run = await runGuest({ kernel: machine.kernel, image }, options);
    const output = run.output.replaceAll('\r', '');
    const [, text, rest] = /\n=== trace\n([\s\S]*)(=== end\n)/.exec(output) ?? [];
    if (run.ending !== 'powered-off' || text === undefined || rest === undefined) return failed({ ...run, output });
    return {
      status: 'played',
      recordings: toTraces(cases, readFtrace(text), { latenessUs: latenessOf(machine), log: recipe.log }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
