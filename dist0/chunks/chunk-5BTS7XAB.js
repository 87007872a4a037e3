import {
  Narrowing,
  huntChunk
} from "./chunk-LB7PVBCZ.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  registerConstraints
} from "./chunk-YDPLBXIQ.js";

// harness/runner/hunt/hunter.ts
var hunterWith = (player, plan) => {
  let current;
  let narrowing = new Narrowing(registerConstraints);
  return {
    play: (from, count, range) => {
      if (current !== range) {
        current = range;
        narrowing = new Narrowing(registerConstraints);
      }
      return huntChunk(player, plan, from, count, narrowing);
    }
  };
};

// harness/cli/load-invariant.ts
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
var example = 'export const invariant = (trace) => trace.events.length < 100 || "a long trace"';
var moduleUrl = async (path) => {
  if (!/^\.[cm]?ts$/.test(extname(path))) return pathToFileURL(path).href;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "silent"
  });
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`;
};
var loadInvariant = async (file, cwd) => {
  const path = resolve(cwd, file);
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return mistake(`${file} cannot be read`);
  }
  try {
    const { invariant } = await import(await moduleUrl(path));
    if (typeof invariant !== "function") return mistake(`${file} exports no function called invariant`, example);
    const hash = createHash("sha256").update(text).digest("hex");
    return found({ invariant, hash });
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return mistake(`${file} does not load: ${line}`, example);
  }
};

export {
  hunterWith,
  loadInvariant
};
