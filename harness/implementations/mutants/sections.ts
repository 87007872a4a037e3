import { killDefaults } from '../../../spec/vocabulary/kill-settings.ts';
import { ownSection } from '../../../spec/vocabulary/own-section.ts';
import { pagePolicy } from '../reference/policy.ts';
import { misreading, mutant } from './deviate.ts';
import type { Mutant } from './mutant.ts';

/** Mistakes about what the page is about, and where its options stand. */
export const sectionMutants: readonly Mutant[] = [
  mutant(
    { name: 'everything-twice', breaks: 'PROC-1', says: 'sends every signal twice, to be sure' },
    {
      host: (host) => ({
        kill: (pid, signal) => {
          host.kill(pid, signal);
          return host.kill(pid, signal);
        },
      }),
    },
  ),
  mutant(
    { name: 'options-of-services-only', breaks: 'SEC-1', says: 'reads the options for services and for no other unit' },
    { policy: misreading((settings, { type }) => (type === 'service' ? settings : killDefaults)) },
  ),
  mutant(
    { name: 'any-section', breaks: 'SEC-2', says: 'takes the options from whatever section they stand in' },
    {
      policy: {
        settings: (unit) => {
          const section = ownSection[unit.type];
          const assignments = unit.assignments.map((assignment) => ({ ...assignment, section }));
          return pagePolicy.settings({ ...unit, assignments });
        },
      },
    },
  ),
];
