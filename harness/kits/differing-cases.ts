import type { World } from '../../spec/vocabulary/world.ts';
import { createStdioRunner } from '../adapters/stdio/stdio-runner.ts';
import { reference } from '../implementations/reference/reference.ts';
import { playAhead } from '../runner/play-ahead.ts';
import { stdioPlayer } from '../runner/stdio-player.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { unsupported } from '../runner/unsupported.ts';

/** A world that was played by an adapter, and by the reference in this process. */
export interface NamedWorld {
  readonly name: string;
  readonly world: World;
}

/** How the reference of a kit and ours compare. */
export interface KitAgreement {
  /** How many worlds the kit's reference says that it can play. */
  readonly declared: number;
  /** The worlds in which it did otherwise than ours, be it by one byte of the trace. */
  readonly differing: readonly string[];
}

/**
 * Plays worlds on an adapter and on the reference in this process, and says in which of them they differ. What the
 * adapter does not declare is left out. `command` is run in the folder `cwd`.
 */
export const compareWithReference = async (
  command: readonly string[],
  cwd: string,
  worlds: readonly NamedWorld[],
): Promise<KitAgreement> => {
  const created = await createStdioRunner({ command, cwd });
  if (created.status !== 'ready') throw new Error(`${command.join(' ')} did not start: ${JSON.stringify(created)}`);
  const player = stdioPlayer(created.runner);
  const ours = trustedPlayer(reference);
  const declared = worlds.filter(({ world }) => unsupported(world, player.implementation.capabilities) === undefined);
  const differing: string[] = [];
  try {
    const played = playAhead(declared, ({ world }) => player.play(world), player.inFlightMax ?? 1);
    for await (const [{ name, world }, theirs] of played) {
      if (JSON.stringify(theirs) !== JSON.stringify(await ours.play(world))) differing.push(name);
    }
  } finally {
    await player.close();
  }
  return { declared: declared.length, differing };
};
