import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { createStdioRunner } from '../adapters/stdio/stdio-runner.ts';
import { suiteWorlds } from './kit-worlds.ts';

type Json = { readonly [key: string]: unknown };

const boundUs = 1_000_000_000;

/** What killspec sends to an adapter in one case of the suite, hello and bye left out. */
export const requestsTo = async (command: readonly string[], caseName: string): Promise<readonly Json[]> => {
  const sent: Json[] = [];
  const created = await createStdioRunner({
    command,
    cwd: import.meta.dirname,
    processCount: 1,
    onLine: (direction, line) => {
      if (direction === 'to') sent.push(JSON.parse(line));
    },
  });
  if (created.status !== 'ready') throw new Error(`it did not start: ${JSON.stringify(created)}`);
  const named = suiteWorlds().find(({ name }) => name === caseName);
  if (named === undefined) throw new Error(`there is no case ${caseName}`);
  await created.runner.record(named.world, boundUs);
  await created.runner.close();
  return sent.filter(({ op }) => op !== 'hello' && op !== 'bye');
};

/** The value without each of its members and elements in turn, and with each of them in another type. */
const damages = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [{ other: 1 }];
  if (Array.isArray(value)) {
    return value.flatMap((element, at) => [
      value.toSpliced(at, 1),
      ...damages(element).map((damaged) => value.with(at, damaged)),
    ]);
  }
  return Object.entries(value).flatMap(([key, member]) => {
    const { [key]: _, ...rest } = value as Json;
    return [rest, ...damages(member).map((damaged) => ({ ...value, [key]: damaged }))];
  });
};

/** Cases one after another, in each of which one request is damaged in one place, and none is left without its id. */
export const damagedCases = (requests: readonly Json[]): readonly Json[] => {
  const cases = requests.flatMap((request, at) => {
    const { id: _, op, ...rest } = request;
    return damages(rest).map((damaged) => requests.with(at, { op, ...(damaged as Json) }));
  });
  return cases.flatMap((sequence, number) =>
    sequence.map((request, at) => ({ ...request, case: `c${number}`, id: number * requests.length + at + 1 })),
  );
};

/** What became of a program that was sent requests and then no more: how it ended, whom it answered, what it wrote. */
export const sent = (
  program: string,
  requests: readonly Json[],
): { readonly ended: number | string | undefined; readonly answered: readonly unknown[]; readonly said: string } => {
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
  const env = { ...process.env, RUST_BACKTRACE: '0' };
  const { status, signal, stdout, stderr } = spawnSync(program, { input, env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const lines = stdout.split('\n').slice(0, -1);
  return { ended: status ?? signal ?? undefined, answered: lines.map((line) => JSON.parse(line).id), said: stderr };
};
