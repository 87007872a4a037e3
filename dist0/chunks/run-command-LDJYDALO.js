import {
  reportRun
} from "./chunk-MOHIORVS.js";
import {
  adapterPlace,
  casePlaces
} from "./chunk-ZYQ37OZE.js";
import {
  Journal,
  readJournal,
  runPartText
} from "./chunk-WWYYUCSF.js";
import {
  planHeader,
  playSheet
} from "./chunk-NEBU2OGB.js";
import {
  checkShardOptions,
  cutHeader,
  readShard,
  shardNote
} from "./chunk-RHZKNSGI.js";
import "./chunk-LUFHF5JC.js";
import "./chunk-X5ZL7NYF.js";
import "./chunk-BF4JCKHA.js";
import "./chunk-2VYS2U72.js";
import "./chunk-DLKRRK43.js";
import "./chunk-VYG35XTZ.js";
import "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import {
  judgedBy,
  planRun
} from "./chunk-O6C4QBKP.js";
import "./chunk-MIGWRUPW.js";
import {
  beginReports,
  writeReports
} from "./chunk-OLMCU6AT.js";
import "./chunk-AXN6VX3A.js";
import "./chunk-SWT2Z7TB.js";
import "./chunk-ZVB62C65.js";
import {
  partRange,
  readTaken,
  takenLine
} from "./chunk-7KFWRDQK.js";
import {
  WriteProblem,
  writeFileWhole
} from "./chunk-7TD7J2RX.js";
import "./chunk-FGZAHFFI.js";
import "./chunk-NTJONRPB.js";
import "./chunk-5ZGNU3QK.js";
import {
  compareWithBaseline
} from "./chunk-AUPQMJD2.js";
import "./chunk-WU5JAVWK.js";
import "./chunk-KIPMHDIU.js";
import "./chunk-TCDVI5ZS.js";
import "./chunk-4W4PPITZ.js";
import "./chunk-WRHY42SN.js";
import "./chunk-TJ5IRTTD.js";
import "./chunk-C26COXHF.js";
import {
  keepLastRun
} from "./chunk-2D5C2LF7.js";
import "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  renderHeading
} from "./chunk-YKSCE4M3.js";
import "./chunk-PLJNS6M4.js";
import {
  ownCaseNames
} from "./chunk-ALYZVJ6A.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-LB7PVBCZ.js";
import "./chunk-IXH7SIGX.js";
import {
  againArguments,
  commandLine
} from "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-RMP65VYW.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-IPA5NXA4.js";
import "./chunk-WFPZXVLM.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import {
  scoreOf
} from "./chunk-YUUWSIWK.js";
import "./chunk-7BDANM3N.js";
import "./chunk-4FWTKTQV.js";
import {
  sealResults
} from "./chunk-U2FUGU44.js";
import {
  exitCode,
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ZIL5U7IW.js";
import "./chunk-7ED7QEYS.js";
import "./chunk-ZMCGKUCY.js";
import {
  summarise
} from "./chunk-ILLNLCQ4.js";
import "./chunk-A2WKCO75.js";
import "./chunk-JVJKMZ6A.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-M5JTRKYI.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-SPANGXFO.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
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

// harness/cli/play-outing.ts
import { resolve } from "node:path";
var playWhole = async (plan, options, io) => {
  const output = options.resume ?? options.output;
  if (output === void 0) {
    const results2 = (await playSheet(plan, options, io)).results();
    return found({ plan, results: results2, save: () => {
    }, note: "" });
  }
  const header = planHeader(plan, options);
  const kept = options.resume === void 0 ? found([]) : readJournal(output, header, io.cwd);
  if (!kept.ok) return kept;
  const before = kept.value.flatMap(({ lines }) => lines.map(readTaken));
  const journal = new Journal(output, header, io.cwd, kept.value, takenLine);
  const sheet = await playSheet(plan, options, io, {
    before,
    onTaken: (taken) => journal.note(taken.taken)
  });
  const results = sheet.results();
  const isOver = results.end !== "interrupted";
  return found({
    plan,
    results,
    save: () => {
      writeFileWhole(output, resolve(io.cwd, output), sealResults(results));
      if (isOver) journal.remove();
    },
    note: isOver ? "" : `
To go on: the same command, with --resume ${output} in the place of --output.
`
  });
};
var playShard = async (whole, { part, of }, options, io) => {
  const { output = "" } = options;
  const cut = cutHeader(planHeader(whole, options), whole.cases.length, of);
  if (!cut.ok) return cut;
  const { from, count } = partRange(cut.value, part);
  const plan = { ...whole, cases: whole.cases.slice(from, from + count), isPart: true };
  const sheet = await playSheet(plan, options, io);
  const results = sheet.results();
  const isWhole = results.end === "complete" || results.end === "given-up";
  const save = () => {
    if (isWhole) writeFileWhole(output, resolve(io.cwd, output), runPartText(cut.value, part, sheet));
  };
  return found({ plan, results, save, note: shardNote({ part, of }, isWhole) });
};
var playOuting = (plan, shard, options, io) => shard === void 0 ? playWhole(plan, options, io) : playShard(plan, shard, options, io);

// harness/cli/run-command.ts
var keep = ({ results, plan: { invocation, isPart }, save }, io) => {
  const reason = keepLastRun(io.cwd, { results, invocation, isPart });
  if (reason !== void 0) io.writeError(`killspec: this run could not be kept for \`why\`: ${reason}
`);
  try {
    save();
    return true;
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}
`);
    return false;
  }
};
var holdAgainst = ({ known, isPart }, results) => known === void 0 ? void 0 : compareWithBaseline(known.baseline, results, { today: known.today, isPart });
var refuse = async (refused, io) => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};
var findShard = (options, { env }) => {
  if (options.output !== void 0 && options.resume !== void 0) {
    return mistake("--resume goes on with the file that it names", "leave --output out");
  }
  const shard = readShard(options.shard, env);
  if (!shard.ok || shard.value === void 0) return shard;
  const fit = checkShardOptions({ ...options });
  return fit.ok ? shard : fit;
};
var termsOf = ({ invocation, cases, place, source, isReference, known }, { baseline, score, cwd }) => {
  const adapter = isReference ? void 0 : source ?? adapterPlace(place, cwd);
  return {
    again: (name) => commandLine(againArguments(invocation, name)),
    placeOf: casePlaces(cases, cwd),
    ...baseline === void 0 || known === void 0 ? {} : { baseline, baselineSource: known.baseline.source },
    ...score === void 0 ? {} : { score },
    ...adapter === void 0 ? {} : { adapter }
  };
};
var isForGithub = ({ annotations }, { env }) => annotations === true || env["GITHUB_ACTIONS"] === "true";
var runCommand = async (operands, options, io) => {
  await beginReports(options, io);
  const shard = findShard(options, io);
  if (!shard.ok) return refuse(shard.mistake, io);
  const planned = await planRun(operands, options, io);
  if (!planned.ok) return refuse(planned.mistake, io);
  const { player, profile, invocation, isReference, known, suite } = planned.value;
  const seed = options.seed ?? 1;
  const setting = settingFor(io, options.color ?? true);
  try {
    const outing = await playOuting(planned.value, shard.value, options, io);
    if (!outing.ok) return await refuse(outing.mistake, io);
    const { results, note } = outing.value;
    const { cases, isPart } = outing.value.plan;
    const isWritten = keep(outing.value, io);
    const killspec = packageVersion();
    io.write(`${renderHeading({ killspec, ...judgedBy(planned.value), profile: profile.name, seed })}

`);
    const report = holdAgainst(planned.value, results);
    const held = report === void 0 || known === void 0 ? void 0 : { report, source: known.baseline.source };
    const replay = { player, profile, invocation, killspec, seed, cwd: io.cwd };
    const score = isPart ? void 0 : scoreOf(results, ownCaseNames(suite));
    const more = { ...held === void 0 ? {} : { held }, ...score === void 0 ? {} : { score } };
    io.write(await reportRun(results, cases, replay, setting, more));
    if (isReference) {
      io.write(
        "\nNo implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).\n"
      );
    }
    io.write(note);
    const said = { cwd: io.cwd, ...report === void 0 ? {} : { baseline: report } };
    const terms = termsOf(outing.value.plan, { ...said, ...score === void 0 ? {} : { score } });
    const areReportsWritten = await writeReports(options, results, terms, io);
    if (isForGithub(options, io))
      io.write((await import("./annotations-N7BVULGS.js")).renderAnnotations(results, terms));
    return isWritten && areReportsWritten ? exitCode(summarise(results, report)) : exitCodes.usage;
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}
  make room, and go on with --resume in the place of --output
`);
    return exitCodes.incomplete;
  } finally {
    await player.close();
  }
};
export {
  runCommand
};
