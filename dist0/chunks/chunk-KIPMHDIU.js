import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  readSuite,
  suiteVersions
} from "./chunk-ZMCGKUCY.js";

// harness/cli/find-suite.ts
var findSuite = (version) => {
  if (version === void 0) return found(void 0);
  const versions = suiteVersions();
  if (versions.includes(version)) return found(readSuite(version));
  return mistake(`there is no suite ${version}`, `this killspec has ${versions.join(", ")}; another one may have more`);
};

export {
  findSuite
};
