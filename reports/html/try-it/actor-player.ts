import { implementationNamed } from '../../../harness/implementations/registry.ts';
import { followedProfile } from '../../../harness/implementations/quirks/followed-profile.ts';
import { reference } from '../../../harness/implementations/reference/reference.ts';
import { inPagePlayer } from '../../../harness/runner/in-page-player.ts';
import type { Player } from '../../../harness/runner/player.ts';
import { playLines } from '../../../harness/scenarios/play-lines.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { formatInstant } from '../../../spec/vocabulary/time.ts';
import type { Actor, Deed } from './attempt.ts';
import { lineOf } from './deeds.ts';

/** Plays somebody who does exactly these deeds, each when all else of its instant has happened. */
const deedsPlayer = (deeds: readonly Deed[]): Player => ({
  implementation: { name: 'your own', version: '1', capabilities: { freezing: true } },
  play: (world) => {
    const { trace, impossible } = playLines(world, deeds.map(lineOf));
    if (impossible === undefined) return Promise.resolve({ status: 'recorded', trace });
    const who = impossible.kind === 'signals' ? impossible.to : impossible.command;
    const message = `there is no process ${who} at ${formatInstant(impossible.atUs)}`;
    return Promise.resolve({ status: 'not-applicable', message, trace });
  },
  close: async () => {},
});

/** What plays for an actor; absent where it is the name of nobody. */
export const actorPlayer = (actor: Actor, profile: Profile): Player | undefined => {
  switch (actor.kind) {
    case 'reference':
      return inPagePlayer(reference);
    case 'readings':
      return inPagePlayer(followedProfile(profile));
    case 'mutant': {
      const mutant = implementationNamed(actor.name);
      return mutant === undefined ? undefined : inPagePlayer(mutant);
    }
    case 'deeds':
      return deedsPlayer(actor.deeds);
  }
};
