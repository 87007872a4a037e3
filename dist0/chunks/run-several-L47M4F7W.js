import {
  renderComparison
} from "./chunk-VIB6OYXD.js";
import {
  compareRuns
} from "./chunk-SKFV7YQY.js";
import "./chunk-WZPW3ITD.js";
import "./chunk-LGYHBGOS.js";
import "./chunk-GJNGV3OW.js";
import {
  playPlan
} from "./chunk-TRJQSZQ4.js";
import "./chunk-LUFHF5JC.js";
import "./chunk-X5ZL7NYF.js";
import {
  judgedBy,
  planRun
} from "./chunk-2YZLOZYM.js";
import "./chunk-MIGWRUPW.js";
import {
  reportFormats
} from "./chunk-J63ASRY5.js";
import "./chunk-SWT2Z7TB.js";
import "./chunk-NTJONRPB.js";
import "./chunk-5ZGNU3QK.js";
import "./chunk-O7SJ4R54.js";
import "./chunk-KIPMHDIU.js";
import "./chunk-H756YC3P.js";
import "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-4SMNKY7D.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  renderEnd,
  renderHeading,
  renderTally
} from "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-REZH2LMK.js";
import "./chunk-VFJ6YFAD.js";
import "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-PWKAKVJ5.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-S2EUJSAL.js";
import "./chunk-4FWTKTQV.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCode,
  exitCodes
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
import "./chunk-OLLLIB4S.js";
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
import "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/run-several.ts
var ofOne = [
  "adapter",
  "baseline",
  "failed",
  "bail",
  "output",
  "resume",
  "shard",
  "record",
  "annotations",
  ...reportFormats
];
var gravestFirst = [
  exitCodes.usage,
  exitCodes.harnessError,
  exitCodes.implementationFailed,
  exitCodes.incomplete,
  exitCodes.nonconformant,
  exitCodes.inconclusive,
  exitCodes.ok
];
var refuse = async (found, io) => {
  io.writeError(await renderMistake(found.mistake));
  return exitCodes.usage;
};
var planAll = async (adapters, operands, options, io) => {
  const plans = [];
  for (const adapter of adapters) {
    const planned = await planRun(operands, { ...options, adapter }, io);
    if (planned.ok) plans.push(planned.value);
    else {
      await closeAll(plans);
      return planned;
    }
  }
  return plans;
};
var closeAll = async (plans) => {
  for (const { player } of plans) await player.close();
};
var runSeveral = async (adapters, operands, options, io) => {
  const lonely = ofOne.find((name) => options[name] !== void 0);
  if (lonely !== void 0) {
    return refuse(mistake(`--${lonely} is for one implementation, and ${adapters.length} were named`), io);
  }
  const plans = await planAll(adapters, operands, options, io);
  if ("mistake" in plans) return refuse(plans, io);
  const setting = settingFor(io, options.color ?? true);
  const [first] = plans;
  if (first !== void 0) {
    const heading = { killspec: packageVersion(), ...judgedBy(first), profile: first.profile.name };
    io.write(`${renderHeading(heading)}

`);
  }
  const runs = [];
  try {
    const width = Math.max(...plans.map(({ player: { implementation: it } }) => `${it.name} ${it.version}`.length));
    for (const plan of plans) {
      const results = await playPlan(plan, options, io);
      runs.push(results);
      const { name, version } = results.header.implementation;
      io.write(`${renderTally(`${name} ${version}`, results, setting, width)}
`);
      const end = renderEnd(results);
      if (end !== "") io.write(`${end}
`);
      if (results.end === "interrupted") break;
    }
  } finally {
    await closeAll(plans);
  }
  io.write(`
${renderComparison(compareRuns(runs), setting)}`);
  const codes = runs.map((results) => exitCode(summarise(results)));
  return gravestFirst.find((code) => codes.includes(code)) ?? exitCodes.incomplete;
};
export {
  runSeveral
};
