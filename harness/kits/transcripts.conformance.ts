import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { protocolVersions } from '../adapters/stdio/messages.ts';
import { readTranscript, type TranscriptLine } from '../adapters/stdio/transcript.ts';
import { hasCompiler } from './compile.ts';
import { kits } from './kits.ts';
import { transcribe, transcriptPath } from './transcribe.ts';

// Those of C and Rust are recorded beside their other tests, which have compiled them already. A new transcript is
// written by the first run of the test; one that is there is never brought up to what is said today, unless with -u.
const python = join(import.meta.dirname, 'python');

const recorded = [
  ['python', ['python3', 'reference.py'], python],
  ['python-syscalls', ['python3', 'adapter.py'], join(python, 'example')],
  ['javascript', ['node', 'reference.mjs'], join(import.meta.dirname, 'javascript')],
] as const;

describe.each(protocolVersions)('protocol %s', (version) => {
  const folder = join(import.meta.dirname, 'transcripts', version);
  const schemas = join(import.meta.dirname, '../adapters/stdio/protocol', version);
  const compile = (name: string) =>
    new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object,
    );
  const checks = { to: compile('to-adapter.schema.json'), from: compile('from-adapter.schema.json') };
  const names = readdirSync(folder).map((name) => name.replace(/\.txt$/, ''));
  const linesOf = (name: string): readonly TranscriptLine[] => {
    const read = readTranscript(readFileSync(transcriptPath(version, name), 'utf8'));
    if (!read.ok) throw new Error(`line ${read.line} of ${name} is none of a transcript`);
    return read.lines;
  };

  test.for(recorded)('%s says what it said when it was recorded', async ([name, command, cwd], { skip }) => {
    if (!hasCompiler(command[0])) skip(`there is no ${command[0]} on this machine`);
    await expect(await transcribe(command, cwd)).toMatchFileSnapshot(transcriptPath(version, name));
  });

  test('there is a transcript of every kit', () => {
    expect(kits.map(({ language }) => language).filter((language) => !names.includes(language))).toEqual([]);
  });

  test.each(names)('every line with %s is as the schemas have it', (name) => {
    const lines = linesOf(name);
    const wrong = lines.filter((line) => 'line' in line && !checks[line.direction](JSON.parse(line.line)));
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });

  // Answers what was recorded, in the place of the kit, whose language need not be there.
  const parrot = `
const lines = require('node:fs').readFileSync(process.argv[1], 'utf8').split('\\n').slice(1);
let at = 0;
require('node:readline').createInterface({ input: process.stdin }).on('line', () => {
  for (at += 1; (lines[at] ?? '').startsWith('< '); at += 1) process.stdout.write(lines[at].slice(2) + '\\n');
});`;

  test.each(names)('killspec says to %s what it said when it was recorded', async (name) => {
    const path = transcriptPath(version, name);
    const command = [process.execPath, '--eval', parrot, path];
    expect(await transcribe(command, folder)).toBe(readFileSync(path, 'utf8'));
  });
});
