import { openSource } from '../generators/world-source.ts';
import { implementationNamed } from '../implementations/registry.ts';
import type { HuntFile } from '../runner/hunt/hunt-file.ts';
import { huntWorld } from '../runner/hunt/hunt-chunk.ts';
import type { PlayedCase } from '../runner/play-case.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { firstFailures } from '../../reports/html/data/first-failures.ts';

/** Worlds that were played again, by their index. */
export type Replayed = ReadonlyMap<number, PlayedCase>;

/**
 * Plays the first failure of each kind again, for a hunt of an implementation that comes with killspec: its file has no
 * traces. What does not fail again in the same manner, as with another killspec, is left out.
 */
export const replayFirsts = async (hunt: HuntFile): Promise<Replayed> => {
  const { implementation, worlds, profile } = hunt.header;
  const ours = implementationNamed(implementation.name);
  const replayed = new Map<number, PlayedCase>();
  if (ours === undefined || ours.version !== implementation.version) return replayed;
  const source = openSource(worlds);
  const player = trustedPlayer(ours);
  for (const { index, status, manner } of firstFailures(hunt)) {
    const { played, failure } = await huntWorld(source.at(index), player, { origin: worlds, profile });
    if (failure?.status === status && failure.manner === manner) replayed.set(index, played);
  }
  return replayed;
};
