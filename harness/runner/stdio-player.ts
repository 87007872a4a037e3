import type { StdioRecording } from '../adapters/stdio/slot.ts';
import type { StdioRunner } from '../adapters/stdio/stdio-runner.ts';
import type { Fault } from '../kernel/recording.ts';
import { worldBoundUs } from './case-bound.ts';
import { playedFrom } from './played.ts';
import type { Played, Player } from './player.ts';

const playedOver = (recording: StdioRecording): Played => {
  const { unsupported, isLast, trace } = recording;
  if (unsupported !== undefined) return { status: 'not-kept', message: unsupported, trace };
  const played = playedFrom(recording);
  const isFault = played.status === 'crash' || played.status === 'hang' || played.status === 'protocol-error';
  return isFault && isLast === true ? { ...played, isLast } : played;
};

/** Plays an adapter behind standard input and output. Closes the runner. */
export const stdioPlayer = (runner: StdioRunner): Player => {
  const { name, version, capabilities, latenessUs } = runner.facts;
  return {
    implementation: { name, version, capabilities },
    latenessUs,
    inFlightMax: runner.inFlightMax,
    play: async (world) => playedOver(await runner.record(world, worldBoundUs(world, latenessUs))),
    close: () => runner.close(),
  };
};

/** Stands for an adapter that could not even say hello: whatever is to be played ends in that. */
export const unusablePlayer = (name: string, { kind, message }: Fault): Player => ({
  implementation: { name, version: 'unknown' },
  play: async () => ({ status: kind, message, isLast: true }),
  close: async () => {},
});
