import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether there is such a compiler on this machine. */
export const hasCompiler = (compiler: string): boolean => spawnSync(compiler, ['--version']).status === 0;

/** A program that was compiled for a test. */
export interface Compiled {
  readonly program: string;
  readonly remove: () => void;
}

/** Compiles into a new folder: `compiler` is given these arguments in `cwd`, and where to put the program. */
export const compile = (compiler: string, args: readonly string[], cwd: string): Compiled => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-kit-'));
  const program = join(folder, 'program');
  const { status, stdout, stderr } = spawnSync(compiler, [...args, '-o', program], { cwd, encoding: 'utf8' });
  const said = `${stdout}${stderr}`;
  if (status !== 0 || said !== '') throw new Error(`${compiler} ${args.join(' ')}: ${status}\n${said}`);
  return { program, remove: () => rmSync(folder, { recursive: true }) };
};

/** Warnings are mistakes. */
const strictC = ['-std=c99', '-Wall', '-Wextra', '-Wpedantic', '-Wshadow', '-Werror'];
/** Whatever is undefined ends the program, and what is never freed is a failure. */
const sanitized = ['-O1', '-g', '-fsanitize=address,undefined', '-fno-sanitize-recover=all'];

/** Compiles C as its authors' strictest users do. */
export const compileC = (source: string, cwd: string): Compiled =>
  compile('gcc', [...strictC, ...sanitized, source], cwd);

/** What a compiler says of sources in C. */
export const warningsOf = (compiler: string, sources: readonly string[], cwd: string): string =>
  spawnSync(compiler, [...strictC, '-fsyntax-only', ...sources], { cwd, encoding: 'utf8' }).stderr;

/** Compiles Rust with its checks for overflows. */
export const compileRust = (source: string, cwd: string): Compiled =>
  compile('rustc', ['--edition', '2021', '-D', 'warnings', source], cwd);
