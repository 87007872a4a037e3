import {
  renderDiagnostic
} from "./chunks/chunk-C26COXHF.js";
import {
  singleDeviations
} from "./chunks/chunk-LFBB3VR5.js";
import {
  parseProfile,
  profileFormat
} from "./chunks/chunk-HJ3YWJAE.js";
import "./chunks/chunk-Z5MSWFNR.js";
import {
  judge
} from "./chunks/chunk-IUGB6F7Y.js";
import "./chunks/chunk-5EP57UTK.js";
import {
  caseBoundUs
} from "./chunks/chunk-R6A5MN5I.js";
import {
  allowed,
  begin,
  end,
  hypothesisCountMax,
  step
} from "./chunks/chunk-AEVTBZKY.js";
import {
  addSpan
} from "./chunks/chunk-DDWHQTZF.js";
import {
  ruleIds
} from "./chunks/chunk-OLLLIB4S.js";
import "./chunks/chunk-O6P3D35C.js";
import "./chunks/chunk-XQNX3MXR.js";
import {
  ruleById,
  rules
} from "./chunks/chunk-54NM3ECW.js";
import "./chunks/chunk-F7E56YYU.js";
import "./chunks/chunk-U3VHIX7T.js";
import {
  literal,
  open,
  withReading
} from "./chunks/chunk-T2VQK4PI.js";
import {
  traceEventKinds,
  traceFormat
} from "./chunks/chunk-Y7C5VPDX.js";
import {
  formatSpan,
  parseTimeSpan,
  parseUnit,
  unitTypeOf
} from "./chunks/chunk-FSO4RA7Y.js";
import {
  defaultAction,
  isCatchable,
  isSignalName,
  killDefaults,
  killModes,
  killSettings,
  signalFromNumber,
  signalNames,
  signalNumber
} from "./chunks/chunk-QAWU4L6M.js";
import {
  commandNames,
  killOptions,
  unitTypes
} from "./chunks/chunk-7V4W5W7R.js";
import "./chunks/chunk-CXF7LCDH.js";
import {
  choiceIds,
  readingsOf
} from "./chunks/chunk-YMBPRE4P.js";
export {
  addSpan,
  allowed,
  begin,
  caseBoundUs,
  choiceIds,
  commandNames,
  defaultAction,
  end,
  formatSpan,
  hypothesisCountMax,
  isCatchable,
  isSignalName,
  judge,
  killDefaults,
  killModes,
  killOptions,
  killSettings,
  literal,
  open,
  parseProfile,
  parseTimeSpan,
  parseUnit,
  profileFormat,
  readingsOf,
  renderDiagnostic,
  ruleById,
  ruleIds,
  rules,
  signalFromNumber,
  signalNames,
  signalNumber,
  singleDeviations,
  step,
  traceEventKinds,
  traceFormat,
  unitTypeOf,
  unitTypes,
  withReading
};
