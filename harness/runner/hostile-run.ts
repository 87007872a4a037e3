// Plays the hostile adapters that flood whoever listens, in a process of its own, and prints how much memory it took.
// The first argument is the folder that they are written to.

import { mkdirSync, realpathSync } from 'node:fs';
import process from 'node:process';
import { type HostileEnd, hostileAdapters, playHostile, sideBySide } from './hostile-fixture.ts';

/** What it prints, as JSON. */
export interface FloodedRun {
  readonly ends: Readonly<Record<string, HostileEnd>>;
  /** The most memory that this process has had at a time. */
  readonly memoryKibibytes: number;
}

const sideBySideMax = 4;

const folder = process.argv[2] ?? '';
mkdirSync(folder, { recursive: true });
const floods = hostileAdapters.filter(({ does }) => /yes |\/dev\/zero/.test(does));
const ends: Record<string, HostileEnd> = {};
const works = floods.map((hostile) => async () => {
  ends[hostile.name] = await playHostile(hostile, realpathSync(folder));
});
await sideBySide(works, sideBySideMax);
const run: FloodedRun = { ends, memoryKibibytes: process.resourceUsage().maxRSS };
process.stdout.write(`${JSON.stringify(run)}\n`);
