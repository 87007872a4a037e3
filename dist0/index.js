import {
  scoreOf
} from "./chunks/chunk-YUUWSIWK.js";
import {
  parseProfile
} from "./chunks/chunk-HJ3YWJAE.js";
import "./chunks/chunk-Z5MSWFNR.js";
import {
  runCases
} from "./chunks/chunk-TDZWAX62.js";
import "./chunks/chunk-4FWTKTQV.js";
import {
  sealResults,
  unsealResults
} from "./chunks/chunk-44VU4FS7.js";
import {
  exitCode,
  exitCodes
} from "./chunks/chunk-E2RGNN26.js";
import "./chunks/chunk-TA23AH2N.js";
import "./chunks/chunk-AM2S6V4C.js";
import "./chunks/chunk-ZMCGKUCY.js";
import {
  summarise
} from "./chunks/chunk-BW3BHSTX.js";
import "./chunks/chunk-BOT4OJQO.js";
import {
  trustedPlayer
} from "./chunks/chunk-DFPH3YQG.js";
import "./chunks/chunk-Q2QRSEV6.js";
import "./chunks/chunk-WPYISE77.js";
import {
  packageVersion
} from "./chunks/chunk-NMEVBGK6.js";
import "./chunks/chunk-6M5GG3IU.js";
import "./chunks/chunk-YDPLBXIQ.js";
import "./chunks/chunk-NMAK5RL4.js";
import {
  judge
} from "./chunks/chunk-IUGB6F7Y.js";
import {
  loadScenarioFile,
  loadScenarioTree
} from "./chunks/chunk-4IDPMULI.js";
import "./chunks/chunk-RVNO4JTL.js";
import "./chunks/chunk-FDP2BIH7.js";
import "./chunks/chunk-MVGBAHIO.js";
import "./chunks/chunk-GLRNWZKY.js";
import "./chunks/chunk-GGQI23JX.js";
import "./chunks/chunk-3RPIOLJO.js";
import {
  packageRoot
} from "./chunks/chunk-BMGLCR4O.js";
import "./chunks/chunk-5EP57UTK.js";
import "./chunks/chunk-WKQYBAKE.js";
import "./chunks/chunk-KDJ6W52P.js";
import "./chunks/chunk-R6A5MN5I.js";
import "./chunks/chunk-AEVTBZKY.js";
import "./chunks/chunk-DDWHQTZF.js";
import "./chunks/chunk-OLLLIB4S.js";
import "./chunks/chunk-O6P3D35C.js";
import "./chunks/chunk-XQNX3MXR.js";
import "./chunks/chunk-54NM3ECW.js";
import "./chunks/chunk-F7E56YYU.js";
import "./chunks/chunk-CTNUK54U.js";
import "./chunks/chunk-BKG4756E.js";
import "./chunks/chunk-K6LK5BSW.js";
import "./chunks/chunk-KUK5OWVE.js";
import "./chunks/chunk-OCQDXIP5.js";
import "./chunks/chunk-U3VHIX7T.js";
import {
  literal,
  open
} from "./chunks/chunk-T2VQK4PI.js";
import "./chunks/chunk-Y7C5VPDX.js";
import "./chunks/chunk-FSO4RA7Y.js";
import "./chunks/chunk-QAWU4L6M.js";
import "./chunks/chunk-7V4W5W7R.js";
import "./chunks/chunk-CXF7LCDH.js";
import "./chunks/chunk-YMBPRE4P.js";
import "./chunks/chunk-TNTYKKM5.js";

// harness/run.ts
import { join } from "node:path";
var ownCases = () => {
  const loaded = loadScenarioTree(join(packageRoot(), "scenarios"));
  if (!loaded.ok) throw new Error(`the scenarios of killspec cannot be read: ${loaded.problems[0]?.message}`);
  return loaded.scenarios.flatMap((scenario) => scenario.cases);
};
var run = (implementation, request = {}) => {
  const { cases = ownCases(), ...options } = request;
  return runCases(cases, trustedPlayer(implementation), {
    profile: open,
    seed: 1,
    ...options,
    killspec: packageVersion()
  });
};
export {
  exitCode,
  exitCodes,
  judge,
  literal,
  loadScenarioFile,
  loadScenarioTree,
  open,
  ownCases,
  parseProfile,
  run,
  scoreOf,
  sealResults,
  summarise,
  unsealResults
};
