import { acceptChanged, type Course } from './course.ts';
import { explainOwn } from './explain-own.ts';
import type { Freedom } from './freedom.ts';
import { nameReadings } from './name-readings.ts';
import type { Perturbation } from './perturb.ts';

/** What becomes of a changed trace. */
export type Fate =
  /** Refused under every reading. */
  | { readonly status: 'refused' }
  /** Refused by the profile that made the trace, and accepted for the sake of other readings. */
  | { readonly status: 'elsewhere'; readonly freedoms: readonly Freedom[] }
  /** Accepted by the profile that made it. */
  | { readonly status: 'here'; readonly freedoms: readonly Freedom[] }
  /** Accepted, and nothing explains it: a hole in the rules, or a silence of the page. */
  | { readonly status: 'unexplained'; readonly why: string };

const elsewhere = (own: Course, open: Course, { trace }: Perturbation): Fate => {
  const { acceptance } = acceptChanged(open, trace);
  if (acceptance.status === 'refused') return { status: 'refused' };
  const naming = nameReadings(open, trace, own.profile, acceptance);
  if (naming.status === 'nameless') return { status: 'unexplained', why: naming.why };
  return { status: 'elsewhere', freedoms: [{ kind: 'readings', alternatives: naming.alternatives }] };
};

/** Judges a changed trace under the profile that made the trace, and under every other. `open` is its course under `open`. */
export const fateOf = (own: Course, open: Course, changed: Perturbation): Fate => {
  const { acceptance } = acceptChanged(own, changed.trace);
  switch (acceptance.status) {
    case 'inconclusive':
      return { status: 'unexplained', why: acceptance.reason };
    case 'refused':
      return elsewhere(own, open, changed);
    case 'accepted': {
      const freedoms = explainOwn(own, open, changed);
      if (freedoms.length > 0) return { status: 'here', freedoms };
      return { status: 'unexplained', why: 'its own profile accepts the change, and licenses nothing of the kind' };
    }
  }
};
