import {
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  traceFormat
} from "./chunk-Y7C5VPDX.js";

// harness/recordings/recording.ts
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
var format = "killspec-recording/1";
var hashOfWorld = (world) => createHash("sha256").update(JSON.stringify(world)).digest("hex").slice(0, 16);
var recordedCase = (name, world, { header, events, endUs }) => ({
  name,
  world: hashOfWorld(world),
  processes: header.initially.processes,
  events,
  endUs
});
var traceOf = (world, { processes, events, endUs }, from) => ({
  header: {
    format: traceFormat,
    unit: { name: world.unit.name, sources: unitSources(world.unit) },
    initially: { state: world.initially, processes },
    resolutionUs: 1,
    latenessUs: from.latenessUs,
    ordered: true,
    observed: from.observed
  },
  events,
  endUs
});
var writeRecording = ({ provenance, cases }) => {
  const lines = [{ format, ...provenance }, ...cases, { cases: cases.length }];
  return gzipSync(lines.map((line) => `${JSON.stringify(line)}
`).join(""), { level: 9 });
};
var readRecording = (bytes) => {
  try {
    const lines = gunzipSync(bytes, { maxOutputLength: 512 * 1024 * 1024 }).toString("utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
    const { format: found, ...provenance } = lines[0];
    if (found !== format) return `it is no recording of the format ${format}`;
    const end = lines.at(-1);
    const cases = lines.slice(1, -1);
    return end.cases === cases.length ? { provenance, cases } : "it is cut off";
  } catch {
    return "it is no recording, or is cut off";
  }
};

export {
  hashOfWorld,
  recordedCase,
  traceOf,
  writeRecording,
  readRecording
};
