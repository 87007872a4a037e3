import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import { createStdioRunner } from '../adapters/stdio/stdio-runner.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { loadScenarioTree } from '../scenarios/load.ts';
import { figuresOf, type Section } from './figure.ts';
import { rateLine } from './rate-line.ts';

/** Gives each line back as it is. */
const echo = `
let rest = '';
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  const lines = (rest + chunk).split('\\n');
  rest = lines.pop();
  if (lines.length > 0) process.stdout.write(lines.join('\\n') + '\\n');
});
`;

/** Answers everything, does nothing. */
const calm = `
let rest = '';
const answer = (line) => {
  const { id, op } = JSON.parse(line);
  switch (op) {
    case 'hello':
      return { id, op, protocol: '1.0', name: 'calm', version: '1', language: 'JavaScript', capabilities: { casesInFlight: 32 } };
    case 'end': return { id, op: 'final' };
    case 'bye': return { id, op };
    default: return { id, op: 'reaction', effects: [], wake: 'infinity' };
  }
};
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  const lines = (rest + chunk).split('\\n');
  rest = lines.pop();
  if (lines.length > 0) process.stdout.write(lines.map((line) => JSON.stringify(answer(line)) + '\\n').join(''));
});
`;

const inFlight = 32;
const lineLength = 650;
const roundCount = 5;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Sends lines to a program that gives them back, so many at a time. */
const echoes = async (count: number): Promise<number> => {
  const child = spawn(process.execPath, ['--eval', echo], { stdio: ['pipe', 'pipe', 'ignore'] });
  const line = `${'x'.repeat(lineLength - 1)}\n`;
  let back = 0;
  let sent = inFlight;
  const isDone = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      let more = '';
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
        back += 1;
        if (sent < count) {
          sent += 1;
          more += line;
        }
      }
      if (more !== '') child.stdin.write(more);
      if (back === count) resolve();
    });
  });
  child.stdin.write(line);
  await once(child.stdout, 'data');
  const beganMs = performance.now();
  back = 0;
  child.stdin.write(line.repeat(inFlight));
  await isDone;
  const seconds = (performance.now() - beganMs) / 1000;
  child.stdin.end();
  await once(child, 'exit');
  return count / seconds;
};

const eventCount = 500;

/** A case of many events, so that there is little else in it than exchanges. */
const eventful: World = {
  unit: { name: 'x.service', text: '[Service]\nExecStart=/bin/main\n', dropIns: [] },
  initially: 'active',
  processes: Object.fromEntries(
    ['main', ...Array.from({ length: 50 }, (_, at) => `worker-${at}`)].map((name) => [name, { when: {}, deeds: [] }]),
  ),
  commands: {},
  operations: Array.from({ length: eventCount }, (_, at) => ({
    atUs: at * 1000,
    op: 'notify',
    process: 'main',
    fields: { STATUS: 'busy' },
  })),
  ties: defaultTies,
};

/** Plays cases on an adapter that does nothing: cases and exchanges a second. */
const exchanges = async (worlds: readonly World[]): Promise<readonly [cases: number, exchanges: number]> => {
  let count = 0;
  const created = await createStdioRunner({
    command: [process.execPath, '--eval', calm],
    cwd: process.cwd(),
    processCount: 1,
    onLine: (direction) => {
      if (direction === 'to') count += 1;
    },
  });
  if (created.status !== 'ready') throw new Error(created.status);
  const { runner } = created;
  const cases = worlds.map((world) => ({ world, boundUs: worldBoundUs(world, 0) }));
  const play = (some: typeof cases) => Promise.all(some.map(({ world, boundUs }) => runner.record(world, boundUs)));
  await play(cases.slice(0, inFlight));
  count = 0;
  const beganMs = performance.now();
  await play(cases);
  const seconds = (performance.now() - beganMs) / 1000;
  const rates = [worlds.length / seconds, count / seconds] as const;
  await runner.close();
  return rates;
};

/** Exchanges over standard input and output, beside a program that only gives lines back. */
export const benchStdio = async (root: string): Promise<Section> => {
  const loaded = loadScenarioTree(join(root, 'scenarios'));
  if (!loaded.ok) throw new Error('the scenarios do not load');
  const worlds = loaded.scenarios.flatMap(({ cases }) => cases.map(({ world }) => world));
  const echoRates: number[] = [];
  const caseRates: number[] = [];
  const exchangeRates: number[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    echoRates.push(await echoes(20_000));
    exchangeRates.push((await exchanges(Array.from({ length: inFlight }, () => eventful)))[1]);
    caseRates.push((await exchanges(worlds))[0]);
  }
  const rates = [
    { name: 'exchanges with an adapter that does nothing', perSecond: median(exchangeRates) },
    { name: `lines of ${lineLength} B echoed (the baseline)`, perSecond: median(echoRates) },
    { name: 'cases of the scenario suite', perSecond: median(caseRates) },
  ];
  const units = ['exchanges', 'lines', 'cases'];
  return {
    lines: [
      `stdio, ${inFlight} in flight, one process`,
      ...rates.map((rate, at) => rateLine(rate, units[at] ?? '')),
      `  ratio to the baseline: ${(median(exchangeRates) / median(echoRates)).toFixed(2)} (hold 0.5)`,
    ],
    figures: figuresOf('stdio', rates, rates[1], { 'exchanges with an adapter that does nothing': 0.5 }),
  };
};
