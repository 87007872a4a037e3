import {
  readRecording
} from "./chunk-7KMDSFVA.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";

// harness/cli/load-recording.ts
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
var loadRecording = (place, folder) => {
  const ours = join(packageRoot(), "harness/recordings", `${place}.ndjson.gz`);
  const path = /^(?:drawn\/)?[\w-]+$/.test(place) && existsSync(ours) ? ours : resolve(folder, place);
  if (!existsSync(path)) {
    const names = readdirSync(join(packageRoot(), "harness/recordings")).filter((name) => name.endsWith(".gz"));
    return mistake(
      `there is no recording ${place}`,
      `a file of killspec record, or one of ${names.map((name) => name.replace(/\.ndjson\.gz$/, "")).join(", ")}`
    );
  }
  const recording = readRecording(readFileSync(path));
  return typeof recording === "string" ? mistake(`${place}: ${recording}`) : found(recording);
};

export {
  loadRecording
};
