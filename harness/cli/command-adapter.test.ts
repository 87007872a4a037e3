import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { captured, folderWith } from './captured.ts';

/** Stops a service, each signal so late; says of itself what this says. */
const adapter = (lateUs: number, capabilities: object): string => `
const cases = new Map();
const answer = ({ id, op, case: name, t, unit, event, processes }) => {
  if (op === 'hello') {
    const capabilities = ${JSON.stringify({ unitTypes: ['service'], killModes: ['control-group'], ...capabilities })};
    return { id, op, protocol: '1.0', name: 'late', version: '1', language: 'JavaScript', capabilities };
  }
  if (op === 'end' || op === 'bye') return { id, op: op === 'end' ? 'final' : 'bye' };
  if (op === 'reset') cases.set(name, { due: 'infinity', timeout: unit.settings.timeoutStop, signals: [] });
  const here = cases.get(name);
  const effects = [];
  if (event?.type === 'stop') Object.assign(here, { due: t + ${lateUs}, signals: ['SIGTERM', 'SIGCONT'] });
  if (here.due !== 'infinity' && t >= here.due && (event?.type === 'wake' || ${lateUs} === 0)) {
    for (const kill of processes) for (const signal of here.signals) effects.push({ kill, signal });
    const isFirst = here.signals.length > 1;
    here.due = isFirst && here.timeout !== 'infinity' ? t + here.timeout : 'infinity';
    here.signals = ['SIGKILL'];
  }
  return { id, op: 'reaction', effects, wake: here.due };
};
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\\n');
});`;

const command = ['--', process.execPath, 'late.cjs'];
const stops = { operations: ['stop'], options: [] };

test.each([
  ['as late as it says', { ...stops, latenessUs: 100_000 }, 0],
  ['later than it says', { ...stops, latenessUs: 40_000 }, 1],
  ['late, and says nothing of it', stops, 1],
] as const)('signals of a command that are %s', async (_name, capabilities, expected) => {
  const cwd = folderWith({ 'late.cjs': adapter(50_000, capabilities) });
  const { code, stdout } = await captured(['run', 'kill-mode/default/Job=stop', ...command], { cwd });
  expect([code, stdout.split('\n')[2]?.includes('1 conformant')]).toEqual([expected, expected === 0]);
});

test('a hunt on a command writes the same bytes in one thread and in two', async () => {
  const kit = join(packageRoot(), 'harness/kits/javascript/reference.mjs');
  const cwd = folderWith();
  const hunted = async (workers: string): Promise<readonly unknown[]> => {
    const file = `${workers}.ndjson`;
    const argv = ['hunt', '--runs', '150', '--workers', workers, '--output', file, '--', process.execPath, kit];
    const { code, stdout } = await captured(argv, { cwd });
    return [code, stdout, readFileSync(join(cwd, file), 'utf8')];
  };
  const alone = await hunted('1');
  expect(alone[0]).toBe(0);
  expect(await hunted('2')).toEqual(alone);
});
