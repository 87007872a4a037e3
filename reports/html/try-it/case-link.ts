import { builtinImplementations } from '../../../harness/implementations/registry.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Actor, Attempt } from './attempt.ts';
import { deedsOf } from './deeds.ts';
import { exampleAttempt, exampleNamed } from './example-attempt.ts';
import type { Examples } from './examples.ts';
import { toLink } from './link.ts';

/** A case of a run, as far as it can be tried. */
export interface TriableCase {
  readonly name: string;
  /** The name of the implementation. */
  readonly implementation: string;
  /** The profile that it was judged under, by its name. */
  readonly profile: string;
  /** What the implementation did, where that was kept. */
  readonly trace?: Trace;
}

/** One of ours is put in charge itself; of others it is known what they did. */
const actorOf = ({ implementation, trace }: TriableCase): Actor => {
  if (implementation !== 'reference' && Object.hasOwn(builtinImplementations, implementation)) {
    return { kind: 'mutant', name: implementation };
  }
  if (implementation === 'reference' || trace === undefined) return { kind: 'reference' };
  return { kind: 'deeds', deeds: deedsOf(trace).map(({ deed }) => deed) };
};

/** What it was judged under, where that is a profile that everybody has. */
const profileOf = (examples: Examples, { profile }: TriableCase): Attempt['profile'] => {
  const isKnown = profile === 'literal' || Object.hasOwn(examples.profiles, profile);
  return { base: isKnown ? profile : 'open', readings: {} };
};

/** The part of an address that brings a world of a hunt to be tried. */
export const worldLink = (examples: Examples, one: TriableCase, world: World): string =>
  toLink({
    title: one.name,
    rules: ['PROC-1'],
    world,
    meant: [],
    actor: actorOf(one),
    profile: profileOf(examples, one),
  });

/** The part of an address that brings a case of a run to be tried; absent for a case that does not come with killspec. */
export const caseLink = (examples: Examples, one: TriableCase): string | undefined => {
  const found = exampleNamed(examples, one.name);
  const attempt = found === undefined ? undefined : exampleAttempt(examples, found);
  if (attempt === undefined) return undefined;
  return toLink({ ...attempt, actor: actorOf(one), profile: profileOf(examples, one) });
};
