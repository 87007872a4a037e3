import {
  loadDataFile
} from "./chunk-RMAL67AP.js";
import "./chunk-3MB2KMIH.js";
import {
  parseProfile
} from "./chunk-HJ3YWJAE.js";
import "./chunk-Z5MSWFNR.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-5EP57UTK.js";
import "./chunk-T2VQK4PI.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";

// harness/cli/load-profile.ts
var loadProfileFile = (file, cwd) => loadDataFile(file, {
  cwd,
  kind: "profile",
  parse: (data) => {
    const parsed = parseProfile(data);
    return parsed.status === "ok" ? { status: "ok", value: parsed.profile } : parsed;
  }
});
export {
  loadProfileFile
};
