// reports/formats/derivation.ts
var capitalised = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
var derivation = ({ because }) => {
  const reason = because.findIndex((clause) => clause.startsWith("because "));
  const last = because.at(-1) ?? "";
  const between = because.filter((_clause, at) => at !== reason && at !== because.length - 1);
  const state = between.join(", and ");
  const page = because[reason];
  if (page === void 0) return `${capitalised(state === "" ? last : `${state}, ${last}`)}.`;
  return `${capitalised(page)}${state === "" ? "" : `, and ${state}`}, ${last}.`;
};

export {
  derivation
};
