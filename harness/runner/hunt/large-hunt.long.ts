import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { literal } from '../../../spec/profiles/profile.ts';
import { collectGarbage } from '../../bench/collect-garbage.ts';
import { drawnFrom } from '../../generators/world-source.ts';
import { packageRoot } from '../../package-root.ts';
import { packageVersion } from '../../package-version.ts';
import { noOutcomes } from '../outcome.ts';
import { suite } from '../run-sheet.ts';
import { appendTo, writeFileWhole } from '../write-file.ts';
import type { HuntFailure } from './hunt-chunk.ts';
import { huntFormat, HuntSheet } from './hunt-file.ts';
import { chunkSize } from './hunt-plan.ts';
import { hunt } from './hunt.ts';
import type { Hunter } from './hunter.ts';

const worldCount = 10_000_000;
const stretch = 1_000_000;
const megabyte = 1_000_000;

/** What the mutant `hasty` comes to: half of the worlds fail, in 20 kinds of each chunk, of 150 in all. */
const failuresFrom = (from: number): readonly HuntFailure[] =>
  Array.from({ length: 53 }, (_, at) => {
    const kind = (at * at + (from / chunkSize) * (at % 3)) % (at < 45 ? 15 : 150);
    return {
      index: from + at,
      about: 'control-group service stop',
      status: 'nonconformant',
      manner: `KM-MX-${kind}: KillSignal= or FinalKillSignal= sent to aux (unlicensed)`,
    };
  });

/** Plays nothing: what is measured is what a hunt takes besides. */
const cheap: Hunter = {
  play: async (from, count) => {
    const failures = failuresFrom(from);
    const counts = { ...noOutcomes, conformant: count - failures.length, nonconformant: failures.length };
    return { from, count, counts, digest: '0'.repeat(32), failures, statements: [] };
  },
};

/** Writes how much memory a process has had at most, in kB, where it ends. */
const tellPeak = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
`;

test('ten million worlds stay small: in memory, in the file, and where the hunt is gone on with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-'));
  const path = join(folder, 'hunt.ndjson');
  const sheet = new HuntSheet();
  writeFileWhole(
    path,
    path,
    sheet.header({
      format: huntFormat,
      killspec: packageVersion(),
      suite,
      worlds: { ...drawnFrom(1), from: 0 },
      implementation: { name: 'hasty', version: '1' },
      profile: literal,
    }),
  );
  const heaps: number[] = [];
  await hunt([cheap, cheap], { from: 0, count: worldCount }, (chunk) => {
    appendTo(path, path, sheet.chunk(chunk));
    if ((chunk.from + chunk.count) % stretch !== 0) return;
    collectGarbage();
    heaps.push(process.memoryUsage().heapUsed);
  });
  // By then the first thousand of each kind are listed.
  const [grown = 0, last = 0] = [heaps[4], heaps.at(-1)];
  expect([heaps.length, last - grown < megabyte]).toEqual([worldCount / stretch, true]);
  expect(statSync(path).size).toBeLessThan(50 * megabyte);

  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  expect([built.status, built.stderr]).toEqual([0, '']);
  const peakFile = join(folder, 'peak');
  const of = ['--adapter', 'killspec:hasty', '--profile', 'literal', '--workers', '2'];
  const options = [...of, '--resume', path, '--runs', String(worldCount + chunkSize)];
  const { status } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(tellPeak)}`,
      join(packageRoot(), 'dist/cli.js'),
      'hunt',
      ...options,
    ],
    { cwd: folder, env: { ...process.env, PEAK_FILE: peakFile } },
  );
  expect(status).toBe(1);
  expect(Number(readFileSync(peakFile, 'utf8')) * 1000).toBeLessThan(500 * megabyte);
});
