import {
  ambiguityIds,
  choiceIds,
  implications,
  literalOf,
  readingsOf,
  register
} from "./chunk-YMBPRE4P.js";
export {
  ambiguityIds,
  choiceIds,
  implications,
  literalOf,
  readingsOf,
  register
};
