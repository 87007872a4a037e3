import {
  mutants,
  operatorMutants
} from "./chunk-IPA5NXA4.js";
import {
  modelManager
} from "./chunk-WFPZXVLM.js";
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
