import type { Ground } from './ground.ts';
import type { Subject } from './subject.ts';

/** How many drawn worlds a hunt needs until one refuses a mutant under every reading; nothing where `max` are too few. */
export const worldsNeeded = (subject: Subject, { tryOuts, drawnAt }: Ground, max: number): number | undefined => {
  for (let index = 0; index < max; index += 1) {
    if (tryOuts.try(subject, drawnAt(index)).status === 'killed') return index + 1;
  }
  return undefined;
};
