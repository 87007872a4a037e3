import type { Us } from '../../spec/vocabulary/time.ts';
import type { Played, Player } from './player.ts';

const late = (played: Played, latenessUs: Us): Played => {
  if (played.status !== 'recorded') return played;
  const { trace } = played;
  const header = { ...trace.header, latenessUs: Math.max(trace.header.latenessUs, latenessUs) };
  return { ...played, trace: { ...trace, header } };
};

/** A player whose observations may be late by so much, whatever it says of itself. */
export const latePlayer = (player: Player, latenessUs: Us): Player => ({
  ...player,
  latenessUs: Math.max(player.latenessUs ?? 0, latenessUs),
  play: async (world) => late(await player.play(world), latenessUs),
});
