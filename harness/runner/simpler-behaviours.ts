import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Behaviour, Deed, Reaction } from '../../spec/vocabulary/world.ts';
import { omit, replaced, without } from './lists.ts';
import { simplerTimes } from './simpler-times.ts';

/** A behaviour with one part fewer, or with one part simpler, and what that is. */
export type SimplerBehaviour = readonly [what: string, behaviour: Behaviour];

type Timed = Reaction | Deed;

const simplerFields = <T extends Timed>(part: T): readonly T[] => {
  if (!('fields' in part)) return [];
  const keys = Object.keys(part.fields);
  return keys.length < 2 ? [] : keys.map((key) => ({ ...part, fields: omit(part.fields, key) }));
};

const simplerParts = <T extends Timed>(part: T): readonly T[] => {
  const times = 'afterUs' in part ? simplerTimes(part.afterUs).map((afterUs) => ({ ...part, afterUs })) : [];
  const status = 'status' in part && part.status !== 0 ? [{ ...part, status: 0 }] : [];
  return [...times, ...status, ...simplerFields(part)];
};

/** To ignore a signal is the plainest way to take it. */
const plainer = (reaction: Reaction): readonly Reaction[] => (reaction.kind === 'ignore' ? [] : [{ kind: 'ignore' }]);

const simplerReactions = (
  behaviour: Behaviour,
  signal: SignalName,
  reactions: readonly Reaction[],
): readonly SimplerBehaviour[] => {
  const put = (list: readonly Reaction[]): Behaviour => ({ ...behaviour, when: { ...behaviour.when, [signal]: list } });
  const rest = omit(behaviour.when, signal) as Behaviour['when'];
  const gone: SimplerBehaviour[] = [[`its reaction to ${signal}`, { ...behaviour, when: rest }]];
  if (reactions.length > 1) {
    gone.push(
      ...reactions.map((_r, at): SimplerBehaviour => [`one reaction to ${signal}`, put(without(reactions, at))]),
    );
  }
  const simpler = reactions.flatMap((reaction, at) =>
    [...simplerParts(reaction), ...plainer(reaction)].map(
      (part): SimplerBehaviour => [`the time or status of a reaction to ${signal}`, put(replaced(reactions, at, part))],
    ),
  );
  return [...gone, ...simpler];
};

const simplerDeeds = (behaviour: Behaviour): readonly SimplerBehaviour[] => [
  ...behaviour.deeds.map(
    (deed, at): SimplerBehaviour => [
      `what it does by itself (${deed.kind})`,
      { ...behaviour, deeds: without(behaviour.deeds, at) },
    ],
  ),
  ...behaviour.deeds.flatMap((deed, at) =>
    simplerParts(deed).map(
      (part): SimplerBehaviour => [
        `the time or status of what it does by itself (${deed.kind})`,
        { ...behaviour, deeds: replaced(behaviour.deeds, at, part) },
      ],
    ),
  ),
];

const marks = [
  'exitsWith',
  'stopped',
  'unkillable',
  'protected',
  'zombie',
  'kernelThread',
  'outsider',
  'subgroup',
  'outside',
  'foreign',
] as const;

/** For ever, or for a rounder time. */
const simplerSleeps = ({ unkillable }: Behaviour): readonly NonNullable<Behaviour['unkillable']>[] =>
  unkillable?.forUs === undefined ? [] : [{}, ...simplerTimes(unkillable.forUs).map((forUs) => ({ forUs }))];

const simplerMarks = (behaviour: Behaviour): readonly SimplerBehaviour[] => [
  ...marks
    .filter((mark) => behaviour[mark] !== undefined)
    .map((mark): SimplerBehaviour => {
      const { [mark]: _left, ...rest } = behaviour;
      return [mark, rest];
    }),
  ...simplerSleeps(behaviour).map(
    (unkillable): SimplerBehaviour => ['the time for which it cannot be killed', { ...behaviour, unkillable }],
  ),
  ...simplerTimes(behaviour.exitsWith?.afterUs ?? 0).map((afterUs): SimplerBehaviour => {
    const { exitsWith, ...rest } = behaviour;
    return [
      'the time of exitsWith',
      exitsWith === undefined ? rest : { ...rest, exitsWith: { ...exitsWith, afterUs } },
    ];
  }),
];

/** Every behaviour that is this one with one part left out or made simpler. */
export const simplerBehaviours = (behaviour: Behaviour): readonly SimplerBehaviour[] => {
  const signals = Object.entries(behaviour.when) as readonly (readonly [SignalName, readonly Reaction[]])[];
  return [
    ...(signals.length > 1 ? [['all its reactions', { ...behaviour, when: {} }] as const] : []),
    ...simplerMarks(behaviour),
    ...simplerDeeds(behaviour),
    ...signals.flatMap(([signal, reactions]) => simplerReactions(behaviour, signal, reactions)),
  ];
};
