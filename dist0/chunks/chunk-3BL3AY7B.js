// harness/kernel/notified-fields.ts
var notifiedFields = ({
  processes,
  commands,
  operations
}) => {
  const behaviours = [...Object.values(processes), ...Object.values(commands)];
  const deeds = behaviours.flatMap(({ deeds: own, when }) => [...own, ...Object.values(when).flat()]);
  return [
    ...deeds.flatMap((deed) => deed.kind === "notify" ? [deed.fields] : []),
    ...operations.flatMap((operation) => operation.op === "notify" ? [operation.fields] : [])
  ];
};

export {
  notifiedFields
};
