import {
  choiceIds,
  literalOf
} from "./chunk-YMBPRE4P.js";

// spec/profiles/profile.ts
var literal = {
  name: "literal",
  choices: Object.fromEntries(choiceIds.map((id) => [id, [literalOf[id]]])),
  quirks: []
};
var open = { name: "open", choices: {}, quirks: [] };
var withReading = (profile, choice, reading) => ({
  name: `${profile.name}+${choice}=${reading}`,
  choices: { ...profile.choices, [choice]: [reading] },
  quirks: profile.quirks
});

export {
  literal,
  open,
  withReading
};
