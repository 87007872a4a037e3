import type { Distinction } from '../../harness/distinguish/distinction.ts';
import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import type { ShownDistinction } from './distinction.ts';

const dataOf = (distinction: Distinction, names: readonly [string, string]): object => {
  switch (distinction.status) {
    case 'interrupted':
      return { status: distinction.status };
    case 'none':
      return { status: distinction.status, lookedAt: distinction.looked };
    case 'found': {
      const { parting, pair, from, isShortest, others } = distinction;
      const { world } = parting;
      const differ =
        parting.kind === 'acts'
          ? { traces: parting.traces, changes: parting.changes }
          : {
              refusals: parting.refusals.map(({ allows, how, trace, violation }) => ({
                allowedBy: names[allows],
                refusedBy: names[allows === 0 ? 1 : 0],
                ...(how === '' ? {} : { changed: how }),
                trace,
                violation,
              })),
            };
      const found = { status: distinction.status, besides: pair.besides, world, from, isShortest, ...differ };
      return others === undefined ? found : { ...found, others };
    }
  }
};

/** What came of telling things apart, as JSON. */
export const distinctionJson = (shown: readonly ShownDistinction[], ambiguity: Ambiguity | undefined): string => {
  const pairs = shown.map(({ names, choice, distinction, again }) => ({
    ...(choice === undefined ? {} : { choice }),
    names,
    ...dataOf(distinction, names),
    again,
  }));
  const data = {
    format: 'killspec-distinguish/1',
    ...(ambiguity === undefined ? {} : { ambiguity: ambiguity.id }),
    pairs,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
};
