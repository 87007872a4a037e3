import type { Us } from '../../spec/vocabulary/time.ts';
import { createCaseRunner } from '../adapters/in-process/case-runner.ts';
import { findImplementation } from '../adapters/in-process/find-implementation.ts';
import type { AdapterProblem, AdapterProblemCode } from '../adapters/in-process/adapter-problem.ts';
import { builtinImplementations } from '../implementations/registry.ts';
import { guardedPlayer } from '../runner/guarded-player.ts';
import { latePlayer } from '../runner/late-player.ts';
import type { Player } from '../runner/player.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The problems whose `found` says little without what was expected in its place. */
const toBeCompared: readonly AdapterProblemCode[] = ['not-a-file', 'unknown-kind', 'exports-nothing', 'wrong-shape'];

const refuse = ({ code, place, found: what, expected, hint }: AdapterProblem): Found<Player> =>
  mistake(`${place}: ${what}${toBeCompared.includes(code) ? `; expected ${expected}` : ''}`, hint);

/**
 * Opens an implementation by what a user typed: `killspec:` and the name of one of ours, or the path of a file, from
 * `folder`. Its signals may be late by `latenessUs`, or by what it says itself. The player has to be closed.
 */
export const openAdapter = async (place: string, folder: string, latenessUs?: Us): Promise<Found<Player>> => {
  const opened = await open(place, folder);
  if (!opened.ok || latenessUs === undefined) return opened;
  return found(latePlayer(opened.value, latenessUs));
};

const open = async (place: string, folder: string): Promise<Found<Player>> => {
  if (place.startsWith('killspec:')) {
    const known = await findImplementation(place, folder);
    if (known.status === 'refused') return refuse(known.problem);
    const ours = known.source.kind === 'builtin' ? builtinImplementations[known.source.name] : undefined;
    if (ours !== undefined) return found(trustedPlayer(ours));
  }
  const created = await createCaseRunner({ place, folder });
  return created.status === 'refused' ? refuse(created.problem) : found(guardedPlayer(created.runner));
};
