import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  smallBounds
} from "./chunk-JZGGAKTW.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";

// harness/cli/check-bound.ts
var checkBound = (bound = "small") => {
  const names = smallBounds.map(({ name }) => name);
  return names.includes(bound) ? found(bound) : mistake(`there is no bound ${bound}`, meant(didYouMean(bound, names)) ?? `one of ${names.join(", ")}`);
};

export {
  checkBound
};
