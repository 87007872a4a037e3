import type { World } from '../../spec/vocabulary/world.ts';

/** The fields of every notification that anybody in a world sends, by himself, on a signal or when he is told to. */
export const notifiedFields = ({
  processes,
  commands,
  operations,
}: World): readonly Readonly<Record<string, string>>[] => {
  const behaviours = [...Object.values(processes), ...Object.values(commands)];
  const deeds = behaviours.flatMap(({ deeds: own, when }) => [...own, ...Object.values(when).flat()]);
  return [
    ...deeds.flatMap((deed) => (deed.kind === 'notify' ? [deed.fields] : [])),
    ...operations.flatMap((operation) => (operation.op === 'notify' ? [operation.fields] : [])),
  ];
};
