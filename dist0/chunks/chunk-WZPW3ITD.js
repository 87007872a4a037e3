// reports/formats/departure-title.ts
var roles = [
  [/\baux\b/, "a remaining process"],
  [/\bmain\b/, "the main process"],
  [/\bcontrol\b(?! group)/, "a control process"]
];
var departureTitle = ({ unitType, manner, rule }) => {
  const told = roles.reduce((text, [role, words]) => text.replace(role, words), manner.slice(`${rule}: `.length));
  return `${unitType}: ${told}`;
};

export {
  departureTitle
};
