import {
  ledger
} from "./chunk-O6P3D35C.js";

// spec/page/sentence-by-id.ts
var byId = new Map(ledger.map((sentence) => [sentence.id, sentence]));
var sentenceById = (id) => byId.get(id);
var sentenceOf = (id) => {
  const sentence = byId.get(id);
  if (sentence === void 0) throw new Error(`the ledger lacks ${id}`);
  return sentence;
};

export {
  sentenceById,
  sentenceOf
};
