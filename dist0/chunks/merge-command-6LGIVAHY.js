import {
  PartByPart,
  codeOfWhole,
  tellWhole
} from "./chunk-TJPZBBE7.js";
import {
  mergeParts,
  missingParts,
  missingWords
} from "./chunk-UFLPMMT2.js";
import "./chunk-5DI7RYVL.js";
import "./chunk-6WAEPG7X.js";
import {
  compose,
  readWhole
} from "./chunk-UDQYYTFI.js";
import {
  WriteProblem,
  writeFileWhole
} from "./chunk-7TD7J2RX.js";
import {
  readHunt
} from "./chunk-YOHMAXG2.js";
import {
  checkOutput
} from "./chunk-NTJONRPB.js";
import "./chunk-5ZGNU3QK.js";
import {
  settingFor
} from "./chunk-4SMNKY7D.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  renderHeading
} from "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-REZH2LMK.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import {
  isOfParts,
  isOfRecording,
  partsText,
  readParts,
  unsealResults
} from "./chunk-BKMXLHQG.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-KSVUT2YY.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-C6ZAIUFH.js";
import "./chunk-GUIV45II.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-7VZWKUBZ.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IQAJZO2Z.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-SBT7JU65.js";
import "./chunk-AMQS5DNI.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/merge-command.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
var read = (name, cwd) => {
  try {
    return found(readFileSync(resolve(cwd, name), "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return mistake(`${name} cannot be read (${code})`);
  }
};
var lookAt = (name, text) => isOfParts(text) ? { name, firstPart: Number(/^\{"part":(\d+)/mu.exec(text)?.[1] ?? 0), text: "" } : { name, text };
var wholeOf = (looked) => {
  const [first, ...others] = looked.filter(({ firstPart }) => firstPart === void 0);
  if (first === void 0) return void 0;
  const { name, text } = first;
  const whole = readWhole(text);
  if (whole === void 0) {
    const unsealed = unsealResults(text);
    const hunt = readHunt(text);
    const { message } = unsealed.ok || unsealed.code === "not-results" ? { message: "is no whole hunt", ...hunt } : unsealed;
    return mistake(`${name} ${message}`, "merge takes files of run --shard, hunt --shard and exhaust --shard");
  }
  const part = looked.find(({ firstPart }) => firstPart !== void 0);
  if (part !== void 0)
    return mistake(`${name} is whole already, and ${part.name} is of parts`, "leave one of them out");
  const different = others.find(({ text: other }) => other !== text);
  if (different === void 0) return found(whole);
  return mistake(
    `${name} and ${different.name} are both whole, and not the same`,
    "killspec diff compares two results"
  );
};
var mergeAll = (looked, inHand, io) => {
  const files = [];
  for (const { name } of looked.toSorted((one, other) => (one.firstPart ?? 0) - (other.firstPart ?? 0))) {
    const text = read(name, io.cwd);
    if (!text.ok) return text;
    const parts = readParts(text.value);
    if (!parts.ok) return mistake(`${name} ${parts.message}`, "play that shard again");
    if (isOfRecording(parts.file.header))
      return mistake(`${name} is what a recording has until it is over`, "killspec record --resume goes on with it");
    files.push({ name, file: inHand?.take(parts.file) ?? parts.file });
  }
  const at = new Map(looked.map(({ name }, index) => [name, index]));
  const merged = mergeParts(files.toSorted((one, other) => (at.get(one.name) ?? 0) - (at.get(other.name) ?? 0)));
  return merged.ok ? found(merged.file) : mistake(merged.message, merged.hint);
};
var refuse = async (refused, io) => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};
var writePart = (merged, output, io) => {
  writeFileWhole(output, resolve(io.cwd, output), partsText(merged));
  io.write(`${merged.parts.length} of ${merged.header.of} parts are in ${output}; missing: ${missingWords(merged)}
`);
  return exitCodes.ok;
};
var writeMerged = async (merged, inHand, { output, part, color }, io) => {
  if (missingParts(merged).length > 0) {
    if (part === true) return writePart(merged, output, io);
    return refuse(
      mistake(`parts are missing: ${missingWords(merged)}`, "play them; or merge what there is further on, with --part").mistake,
      io
    );
  }
  const whole = inHand?.whole(merged) ?? compose(merged);
  return writeWholeOf(whole, profileOf(whole), { output, ...color === void 0 ? {} : { color } }, io);
};
var profileOf = (whole) => (whole.kind === "run" ? whole.results.header : whole.header).profile.name;
var writeWholeOf = (whole, profile, { output, color }, io) => {
  writeFileWhole(output, resolve(io.cwd, output), whole.text);
  io.write(`${renderHeading({ killspec: packageVersion(), ruleCount: ruleIds.length, profile })}

`);
  io.write(tellWhole(whole, settingFor(io, color ?? true)));
  return codeOfWhole(whole);
};
var mergeCommand = async (files, options, io) => {
  const output = checkOutput(options.output, io.cwd);
  if (!output.ok) return refuse(output.mistake, io);
  const looked = [];
  for (const name of new Set(files)) {
    const text = read(name, io.cwd);
    if (!text.ok) return refuse(text.mistake, io);
    looked.push(lookAt(name, text.value));
  }
  try {
    const whole = wholeOf(looked);
    if (whole?.ok === true) return writeWholeOf(whole.value, profileOf(whole.value), options, io);
    const inHand = options.part === true ? void 0 : new PartByPart();
    const merged = whole ?? mergeAll(looked, inHand, io);
    return merged.ok ? await writeMerged(merged.value, inHand, options, io) : await refuse(merged.mistake, io);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}
  nothing is written: make room, and merge again
`);
    return exitCodes.incomplete;
  }
};
export {
  mergeCommand
};
