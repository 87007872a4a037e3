import type { Recording } from '../recordings/recording.ts';
import { hashOfWorld, traceOf } from '../recordings/recording.ts';
import type { Player } from './player.ts';

/** Plays what was recorded of an implementation: the same traces, without it. Worlds that were not are not applicable. */
export const recordedPlayer = ({ provenance, cases }: Recording): Player => {
  const byWorld = new Map(cases.map((each) => [each.world, each]));
  return {
    implementation: { name: provenance.name, version: provenance.version },
    latenessUs: provenance.latenessUs,
    playsDearly: true,
    play: async (world) => {
      const found = byWorld.get(hashOfWorld(world));
      if (found === undefined) return { status: 'not-applicable', message: 'it was not recorded' };
      return { status: 'recorded', trace: traceOf(world, found, provenance) };
    },
    close: async () => {},
  };
};
