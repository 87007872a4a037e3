import {
  MachineProblem,
  buildMachines,
  cacheFolder,
  listMachines,
  loadRecipeFile
} from "./chunk-QLNRDRQH.js";
import "./chunk-3BL3AY7B.js";
import {
  machineNames,
  systemdRecipe
} from "./chunk-7QTFXSOL.js";
import {
  rowLines
} from "./chunk-HLEGFILL.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-KI7GRJWK.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-DDWHQTZF.js";
import "./chunk-F7E56YYU.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/machine-command.ts
import { rmSync } from "node:fs";
var refuse = async (wrong, io) => {
  io.writeError(await renderMistake(wrong));
  return exitCodes.usage;
};
var wantedOf = ({ systemd, recipe: file }, cwd) => {
  if (file !== void 0) {
    if (systemd !== void 0) return mistake("--recipe has its own machines", "leave --systemd out");
    const loaded = loadRecipeFile(file, cwd);
    return loaded.ok ? found({ recipe: loaded.value, names: machineNames(loaded.value) }) : loaded;
  }
  const recipe = systemdRecipe();
  const known = machineNames(recipe).map((name) => name.replace("systemd-", ""));
  const majors = (systemd ?? "252").split(",").map((each) => each.trim());
  const unknown = majors.find((major) => !known.includes(major));
  if (unknown === void 0) return found({ recipe, names: majors.map((major) => `systemd-${major}`) });
  return mistake(`there is no machine for systemd ${unknown}`, `there is one for each of ${known.join(", ")}`);
};
var machineBuildCommand = async (options, io) => {
  const wanted = wantedOf(options, io.cwd);
  if (!wanted.ok) return refuse(wanted.mistake, io);
  const { mirror, acceptExpired, kernelSuite, kernelSource } = options;
  try {
    await buildMachines({
      folder: cacheFolder(io.env),
      ...wanted.value,
      path: io.env["PATH"] ?? "",
      ...mirror === void 0 ? {} : { mirror },
      ...acceptExpired === void 0 ? {} : { acceptExpired },
      ...kernelSuite === void 0 ? {} : { kernelSuite },
      ...kernelSource === void 0 ? {} : { kernelSource },
      onProgress: (line) => io.writeError(`${line}
`)
    });
  } catch (error) {
    if (error instanceof MachineProblem) return refuse(mistake(error.message, error.hint).mistake, io);
    throw error;
  }
  return machineListCommand(io);
};
var machineListCommand = async (io) => {
  const machines = listMachines(cacheFolder(io.env));
  if (machines.length === 0) {
    io.write("No machine is built yet: npx killspec machine build --systemd 252\n");
    return exitCodes.ok;
  }
  const columns = [14, 30, 20, 40].map((width) => ({ title: "", width }));
  for (const { name, version, suite, kernel } of machines) {
    const cells = [name, version, suite ?? "", `Linux ${kernel.replace(/^linux-/, "")}`];
    io.write(`${rowLines(columns, cells).join("\n")}
`);
  }
  return exitCodes.ok;
};
var machineCleanCommand = async (io) => {
  const folder = cacheFolder(io.env);
  const count = listMachines(folder).length;
  rmSync(folder, { recursive: true, force: true });
  io.write(count === 0 ? "There was no machine.\n" : `${count} machines removed, with all they were built from.
`);
  return exitCodes.ok;
};
export {
  machineBuildCommand,
  machineCleanCommand,
  machineListCommand
};
