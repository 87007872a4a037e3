import {
  showFailures
} from "./chunk-A34TMVN4.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import "./chunk-BF4JCKHA.js";
import "./chunk-IS5KNOSN.js";
import "./chunk-DLKRRK43.js";
import "./chunk-VYG35XTZ.js";
import "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import "./chunk-AXN6VX3A.js";
import {
  rankFailures
} from "./chunk-5ZGNU3QK.js";
import "./chunk-HALDDUQT.js";
import "./chunk-3JIL6ZMT.js";
import "./chunk-GFJQST6Z.js";
import "./chunk-WRHY42SN.js";
import "./chunk-TJ5IRTTD.js";
import "./chunk-C26COXHF.js";
import {
  keepLastRun
} from "./chunk-H756YC3P.js";
import {
  settingFor
} from "./chunk-4SMNKY7D.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  renderGroups,
  renderHeading,
  renderTally
} from "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import {
  openAdapter
} from "./chunk-VFJ6YFAD.js";
import {
  commandLine
} from "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-VNKKIR45.js";
import "./chunk-PWKAKVJ5.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import {
  runCases
} from "./chunk-S2EUJSAL.js";
import "./chunk-4FWTKTQV.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCode,
  exitCodes,
  runOutcome
} from "./chunk-E2RGNN26.js";
import "./chunk-ATDWJ2H6.js";
import "./chunk-KSVUT2YY.js";
import "./chunk-ZMCGKUCY.js";
import {
  summarise
} from "./chunk-C6ZAIUFH.js";
import "./chunk-GUIV45II.js";
import "./chunk-WZKXVMPT.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-7VZWKUBZ.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IQAJZO2Z.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-NWIT5QX6.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-SBT7JU65.js";
import "./chunk-AMQS5DNI.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import {
  open
} from "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/start-command.ts
var shownImplementations = [
  { name: "reference", label: "reference", mayFail: false },
  { name: "hasty", label: "hasty (a mutant)", mayFail: true }
];
var seed = 1;
var labelWidth = Math.max(...shownImplementations.map(({ label }) => label.length));
var nextCommands = [
  [["explain", "KM-MX-2"], "what a rule promises, and where the page says it"],
  [["list"], "every case"],
  [["list", "--implementations"], "the implementations that come with killspec"],
  [["run", "--help"], "how to judge your own"]
];
var renderNext = () => {
  const lines = nextCommands.map(([words, purpose]) => [commandLine(words), purpose]);
  const width = Math.max(...lines.map(([line]) => line.length));
  return lines.map(([line, purpose], at) => `${at === 0 ? "next:" : "     "} ${line.padEnd(width)}   ${purpose}`).join("\n");
};
var showOne = async (shown, cases, io, setting, signal) => {
  const adapter = `killspec:${shown.name}`;
  const player = await openAdapter(adapter, { folder: io.cwd });
  if (!player.ok) {
    io.writeError(await renderMistake(player.mistake));
    return void 0;
  }
  const invocation = { operands: [], adapter };
  const replay = { player: player.value, profile: open, invocation, killspec: packageVersion(), seed, cwd: io.cwd };
  const progress = startProgress(io);
  try {
    const results = await runCases(cases, player.value, { ...replay, signal, onProgress: progress.show });
    progress.clear();
    const groups = rankFailures(results.cases);
    io.write(`${renderTally(shown.label, results, setting, labelWidth)}
`);
    if (!shown.mayFail && groups.length > 0) io.write(`
${renderGroups(groups, setting)}

`);
    if (shown.mayFail || groups.length > 0) {
      keepLastRun(io.cwd, { results, invocation, isPart: false });
      const [block] = results.end === "interrupted" ? [] : await showFailures(groups, cases, replay, setting, 1);
      if (block !== void 0) io.write(`
${block}
`);
    }
    return results;
  } finally {
    progress.clear();
    await player.value.close();
  }
};
var startCommand = async (options, io) => {
  const setting = settingFor(io, options.color ?? true);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!selected.ok) {
    io.writeError(await renderMistake(selected.mistake));
    return exitCodes.harnessError;
  }
  const heading = { killspec: packageVersion(), ruleCount: ruleIds.length, profile: open.name, seed };
  io.write(`${renderHeading(heading)}

`);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  try {
    const codes = [];
    for (const shown of shownImplementations) {
      const results = await showOne(shown, selected.value, io, setting, interrupt.signal);
      if (results === void 0) return exitCodes.harnessError;
      const summary = summarise(results);
      if (results.end === "interrupted") return exitCodes.incomplete;
      if (!shown.mayFail) {
        const isWhole = summary.counts.conformant === summary.selected;
        codes.push(isWhole || exitCode(summary) !== exitCodes.ok ? exitCode(summary) : exitCodes.incomplete);
      }
      if (shown.mayFail && runOutcome(summary) !== "nonconformant") {
        io.write("\nThe broken implementation was not found out: killspec itself is wrong.\n");
        codes.push(exitCodes.harnessError);
      }
    }
    io.write(`
${renderNext()}
`);
    return codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
  } finally {
    stopListening();
  }
};
export {
  nextCommands,
  startCommand
};
