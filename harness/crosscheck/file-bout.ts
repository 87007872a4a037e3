import type { Profile } from '../../spec/profiles/profile.ts';
import { mutants } from '../implementations/registry.ts';
import type { Case } from '../scenarios/case.ts';
import type { Bout, Performance } from './bout.ts';

const performances: readonly Performance[] = [
  { performer: { by: 'reference' }, changes: 'all' },
  { performer: { by: 'obedient', eager: false }, changes: 'all' },
  { performer: { by: 'obedient', eager: true }, changes: 'all' },
  ...mutants.map(({ name }): Performance => ({ performer: { by: 'mutant', name }, changes: 'none' })),
];

/** A case of somebody's own, with everything that can be judged of it. */
export const fileBout = ({ name, world }: Case, profile: Profile): Bout => ({
  world,
  about: name,
  profile,
  performances,
});
