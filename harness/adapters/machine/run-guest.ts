import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runsWithoutPtrace } from './kernel-version.ts';

/** What a machine is made of: files of the host. */
export interface MachineFiles {
  readonly kernel: string;
  /** Its first file system, with the cases behind it. */
  readonly image: string;
}

/** How a machine is let run. */
export interface GuestOptions {
  readonly memoryMiB: number;
  /** So long may it take on the host's clock; it is ended then. */
  readonly wallMs: number;
  readonly outputBytesMax: number;
  /** The seed of all randomness in the machine. */
  readonly seed: number;
  /** Whether the manager's timers are made exact. */
  readonly isExact: boolean;
  /** What else stands in the kernel's command line, for the manager. */
  readonly kernelWords: readonly string[];
}

/** How a machine came to its end, and what it wrote to its console. */
export interface GuestRun {
  readonly ending: 'powered-off' | 'wall-limit' | 'output-limit' | 'not-started';
  readonly output: string;
}

// The guest reads this line: it is the same wherever and whenever a machine runs.
const commandLine = (
  { kernel }: MachineFiles,
  { memoryMiB, isExact, kernelWords }: GuestOptions,
): readonly string[] => [
  `mem=${memoryMiB}M`,
  'time-travel=inf-cpu',
  'time-travel-start=1000000000000000000',
  'initrd=image',
  'rdinit=/init',
  // Where the host lets it, without ptrace, which takes several times as long.
  ...(runsWithoutPtrace(kernel) ? ['seccomp=auto'] : []),
  'con=null',
  'con0=null,fd:1',
  'ssl=null',
  'console=tty0',
  'quiet',
  'panic=-1',
  'printk.devkmsg=on',
  ...kernelWords,
  ...(isExact ? ['killspec_exact=1'] : []),
  'uml_dir=.',
  'umid=killspec',
];

/**
 * Beside the machine, in its process group, somebody waits for us to be gone, then removes the machine's folder, which is
 * where its temporary files go, and ends the whole group.
 */
const guarded =
  'exec 3<&0; (cat <&3; rm -rf -- "$TMPDIR"; kill -KILL 0) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null';

/**
 * Runs a machine to its end. It has a process group of its own, which is killed whole whatever happens, so that nothing
 * of it is left behind.
 */
export const runGuest = async (files: MachineFiles, options: GuestOptions): Promise<GuestRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-machine-'));
  try {
    symlinkSync(files.image, join(folder, 'image'));
    return await new Promise<GuestRun>((resolve) => {
      const chunks: Buffer[] = [];
      let size = 0;
      let ending: GuestRun['ending'] = 'powered-off';
      const child = spawn('/bin/sh', ['-c', guarded, files.kernel, ...commandLine(files, options)], {
        cwd: folder,
        detached: true,
        // The C library would register memory with the host's kernel that processes of the guest do not have.
        env: { TMPDIR: folder, KILLSPEC_SEED: String(options.seed), GLIBC_TUNABLES: 'glibc.pthread.rseq=0' },
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const end = (how: GuestRun['ending']): void => {
        ending = how;
        if (child.pid !== undefined) {
          try {
            process.kill(-child.pid, 'SIGKILL');
          } catch {
            // It is gone already.
          }
        }
      };
      const timer = setTimeout(() => end('wall-limit'), options.wallMs);
      child.stdout.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= options.outputBytesMax) chunks.push(chunk);
        else end('output-limit');
      });
      child.on('error', () => {
        clearTimeout(timer);
        resolve({ ending: 'not-started', output: '' });
      });
      child.on('exit', () => end(ending));
      child.on('close', () => {
        clearTimeout(timer);
        resolve({ ending, output: Buffer.concat(chunks).toString('utf8') });
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
