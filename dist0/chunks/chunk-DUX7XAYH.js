import {
  mutants,
  operatorMutants
} from "./chunk-PWKAKVJ5.js";
import {
  modelManager
} from "./chunk-W4FTOM2V.js";
import {
  reference
} from "./chunk-HYO2APQB.js";

// harness/mutation/subject.ts
var subjects = [
  ...mutants.map((mutant) => ({ mutant, origin: "hand", right: reference })),
  ...operatorMutants.map((mutant) => ({ mutant, origin: "operator", right: modelManager }))
];

export {
  subjects
};
