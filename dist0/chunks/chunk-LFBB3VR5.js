import {
  applyImplications
} from "./chunk-5EP57UTK.js";
import {
  literal,
  open
} from "./chunk-T2VQK4PI.js";
import {
  choiceIds,
  literalOf,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/profiles/single-deviations.ts
var singleDeviations = () => choiceIds.flatMap((choice) => deviationsIn(choice));
var deviationsIn = (choice, from = literal, within = open) => (within.choices[choice] ?? readingsOf[choice]).filter((reading) => reading !== readingIn(from, choice)).flatMap((reading) => withReadings({ [choice]: [reading] }, from, within));
var readingIn = (profile, choice) => profile.choices[choice]?.[0] ?? literalOf[choice];
var withReadings = (settled, from, within = open) => {
  const forced = applyImplications({ ...within.choices, ...settled });
  if (forced === void 0) return [];
  const excluded = choiceIds.find(
    (id) => settled[id] === void 0 && forced[id] !== void 0 && !forced[id].includes(readingIn(from, id))
  );
  if (excluded !== void 0) {
    return (forced[excluded] ?? []).flatMap(
      (reading) => withReadings({ ...settled, [excluded]: [reading] }, from, within)
    );
  }
  const changes = Object.entries(settled).map(([id, [reading]]) => `+${id}=${reading}`);
  return [{ ...from, name: `${from.name}${changes.join("")}`, choices: { ...from.choices, ...settled } }];
};

export {
  singleDeviations,
  deviationsIn,
  withReadings
};
