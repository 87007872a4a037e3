import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultBounds } from '../kernel/bounds.ts';
import { behaviour, exited, second, sent, worldOf } from '../kernel/test-support.ts';
import { createCaseRunner } from './in-process/case-runner.ts';

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');

test('the example of the README works', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-test-'));
  try {
    writeFileSync(join(folder, 'adapter.ts'), /```ts my-init\.ts\n([^]*?)```/.exec(readme)?.[1] ?? '');
    const created = await createCaseRunner({ place: 'adapter.ts', folder });
    if (created.status === 'refused') throw new Error(created.problem.found);
    const when = { SIGTERM: [{ kind: 'ignore' }] } as const;
    const world = worldOf({ processes: { main: behaviour({ when }) }, operations: [{ atUs: 0, op: 'stop' }] });
    const { trace, ending } = await created.runner.record(world, 300 * second);
    await created.runner.close();
    expect([trace.events, ending]).toEqual([
      [
        { atUs: 0, kind: 'request', job: 'stop' },
        sent(0, 'manager', 'main', 'SIGTERM'),
        sent(0, 'manager', 'main', 'SIGCONT'),
        sent(90 * second, 'manager', 'main', 'SIGKILL'),
        exited(90 * second, 'main', 'SIGKILL'),
        { atUs: 90 * second, kind: 'claim', state: 'stopped' },
      ],
      { kind: 'quiet' },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the README names the bounds that hold', () => {
  const { wakesPerInstantMax, effectsPerTurnMax } = defaultBounds;
  expect([wakesPerInstantMax, effectsPerTurnMax]).toEqual([1000, 10_000]);
  expect(readme).toContain('more than 1000 timers for one instant; acted 10 000 times in one turn');
});
