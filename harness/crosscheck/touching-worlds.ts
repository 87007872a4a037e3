import type { Profile } from '../../spec/profiles/profile.ts';
import { perform } from './perform.ts';
import type { NamedWorld } from './worlds.ts';

/** So many worlds under one deviation stand together; a thread that does one of them has found them all. */
export const blockSize = 20;

/** So many worlds are looked at to find those of one block. */
export const candidateMax = 400;

/** Where candidates come from, by index; they are taken in turn. */
export interface Candidates {
  readonly drawn: (index: number) => NamedWorld;
  readonly small: (index: number) => NamedWorld;
}

/**
 * The worlds of a block: of the candidates from an index on the first in which the page, obeyed, asks for what the
 * profile takes otherwise than `literal`; and where there are too few of them, the first others.
 */
export const touchingWorlds = ({ drawn, small }: Candidates, profile: Profile, from: number): readonly NamedWorld[] => {
  const touching: NamedWorld[] = [];
  const others: NamedWorld[] = [];
  for (let at = 0; at < candidateMax && touching.length < blockSize; at++) {
    const candidate = at % 2 === 0 ? drawn(from + at) : small(from + at);
    const { isTouching } = perform({ by: 'obedient', eager: false }, candidate.world, profile);
    (isTouching ? touching : others).push(candidate);
  }
  return [...touching, ...others].slice(0, blockSize);
};
