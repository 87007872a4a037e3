import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { packageRoot } from '../package-root.ts';

/** A version of the set of rules and cases, frozen, so that an upgrade turns nobody red who asks for it. */
export interface Suite {
  readonly suite: number;
  /** The rules that it judges by. What only other rules object to is not held against anybody. */
  readonly rules: readonly RuleId[];
  /** The version of the generator that drew the worlds of hunts. It is not frozen itself: a newer one draws others. */
  readonly generator: number;
  /** The version of the axes of `exhaust`. */
  readonly scope: number;
  /** The cases that it plays, by name, each with a hash of its world. */
  readonly cases: Readonly<Record<string, string>>;
}

const hashLength = 16;

/** A hash of everything that is in a world. */
export const hashWorld = (world: World): string =>
  createHash('sha256').update(JSON.stringify(world)).digest('hex').slice(0, hashLength);

/** The folder of the suites, one file each. */
export const suitesFolder = (): string => join(packageRoot(), 'harness/suites');

/** The versions that there are, the oldest first. */
export const suiteVersions = (): readonly number[] =>
  readdirSync(suitesFolder())
    .flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((one, other) => one - other);

/** Reads a suite that there is. */
export const readSuite = (version: number): Suite =>
  JSON.parse(readFileSync(join(suitesFolder(), `${version}.json`), 'utf8')) as Suite;
