import {
  drawnCases
} from "./chunk-HLJWNE5D.js";
import {
  Journal,
  readJournal
} from "./chunk-BXQACSHP.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import {
  openMachine
} from "./chunk-MPL4TKWT.js";
import "./chunk-7FYDPUSA.js";
import {
  latenessOf,
  observedIn
} from "./chunk-W56ERR2F.js";
import "./chunk-3BL3AY7B.js";
import "./chunk-7QTFXSOL.js";
import "./chunk-UFLPMMT2.js";
import "./chunk-UDQYYTFI.js";
import {
  WriteProblem,
  writeFileWhole
} from "./chunk-7TD7J2RX.js";
import "./chunk-YOHMAXG2.js";
import {
  checkOutput
} from "./chunk-NTJONRPB.js";
import {
  recordedCase,
  writeRecording
} from "./chunk-7KMDSFVA.js";
import "./chunk-UYAL337D.js";
import "./chunk-7RH22L6J.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  selectCases
} from "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-REZH2LMK.js";
import "./chunk-H2BFZNYZ.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  drawnFrom
} from "./chunk-JZGGAKTW.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import {
  hashCases
} from "./chunk-KSVUT2YY.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-C6ZAIUFH.js";
import {
  playAhead
} from "./chunk-GUIV45II.js";
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
import "./chunk-5EP57UTK.js";
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

// harness/cli/record-command.ts
import { once } from "node:events";
import { resolve } from "node:path";
var select = (operands, options, io) => {
  const { drawn: count, seed } = options;
  if (count === void 0) {
    if (seed !== void 0) return mistake("--seed is of generated worlds", "say how many: --drawn 2000");
    const selected = selectCases({ operands, cwd: io.cwd });
    return selected.ok ? found({ casesFor: () => selected.value }) : selected;
  }
  if (operands.length > 0)
    return mistake("--drawn records generated worlds, and no scenarios", "leave one of them out");
  const drawn = drawnFrom(seed ?? 1);
  const casesFor = ({ whyNot = () => void 0 }) => drawnCases(drawn, count, ({ world }) => whyNot(world) === void 0);
  return found({ casesFor, drawn });
};
var outcomeOf = ({ name, world }, played) => {
  if (played.status === "recorded") return { kind: "recorded", recorded: recordedCase(name, world, played.trace) };
  return played.status === "not-applicable" ? { kind: "unplayable" } : { kind: "lost", name, message: played.message };
};
var playOn = async (wanted, player, journal, outcomes, io) => {
  player.prepare?.(wanted.map(({ world }) => world));
  const progress = startProgress(io, { before: outcomes.size });
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const stopped = once(interrupt.signal, "abort").then(() => void 0);
  let failed = [...outcomes.values()].filter(({ kind }) => kind === "lost").length;
  let problem;
  const play = async (index) => {
    const one = wanted[index];
    if (one === void 0) return;
    const outcome = outcomeOf(one, await player.play(one.world));
    if (interrupt.signal.aborted) return;
    outcomes.set(index, outcome);
    if (outcome.kind === "lost") failed += 1;
    try {
      journal.put(index + 1, [outcome]);
    } catch (error) {
      problem ??= error;
      interrupt.abort();
    }
    progress.show({ done: outcomes.size, total: wanted.length, failed });
  };
  try {
    const rest = wanted.map((_, index) => index).filter((index) => !outcomes.has(index));
    const playing = playAhead(rest, play, player.inFlightMax ?? 1);
    while (!interrupt.signal.aborted) {
      const next = await Promise.race([playing.next(), stopped]);
      if (next === void 0 || next.done === true) break;
    }
    if (problem !== void 0) throw problem;
  } finally {
    stopListening();
    progress.clear();
  }
};
var provenanceOf = (machine, drawn) => ({
  name: machine.name,
  version: machine.version,
  machine: machine.kernel.replace(/^.*\//, ""),
  latenessUs: latenessOf(machine),
  observed: observedIn(machine.recipe.log),
  ...drawn === void 0 ? {} : { drawn }
});
var headerOf = ({ name, version, machine }, wanted) => ({
  format: "killspec-recording/1",
  killspec: packageVersion(),
  implementation: { name, version },
  machine,
  cases: { count: wanted.length, hash: hashCases(wanted) }
});
var tellEnd = (outcomes, output, io) => {
  const countOf = (kind) => outcomes.filter((each) => each.kind === kind).length;
  for (const each of outcomes) {
    if (each.kind === "lost") io.writeError(`not recorded: ${each.name}: ${each.message}
`);
  }
  const unplayable = countOf("unplayable");
  const without = unplayable === 0 ? "" : `; ${unplayable} cannot be played in this machine`;
  io.write(`${countOf("recorded")} of ${outcomes.length} cases recorded in ${output}${without}
`);
  return countOf("lost") === 0 ? exitCodes.ok : exitCodes.inconclusive;
};
var outputOf = ({ output, resume }, cwd) => {
  if (output !== void 0 && resume !== void 0) {
    return mistake("--resume goes on with the file that it names", "leave --output out");
  }
  const file = resume ?? output;
  if (file === void 0) return mistake("nothing says where to write it", "as in --output recorded.gz");
  const fit = checkOutput(file, cwd);
  return fit.ok ? found(file) : fit;
};
var record = async ({ machine, player }, { casesFor, drawn }, output, isResumed, io) => {
  const wanted = casesFor(player);
  const provenance = provenanceOf(machine, drawn);
  const header = headerOf(provenance, wanted);
  const before = isResumed ? readJournal(output, header, io.cwd) : found([]);
  if (!before.ok) return before;
  const known = new Map(before.value.map(({ part, lines: [line = ""] }) => [part - 1, JSON.parse(line)]));
  const journal = new Journal(output, header, io.cwd, before.value, (each) => JSON.stringify(each));
  await playOn(wanted, player, journal, known, io);
  const outcomes = wanted.flatMap((_, index) => known.get(index) ?? []);
  if (outcomes.length < wanted.length) {
    io.write(`Interrupted: ${outcomes.length} of ${wanted.length} cases were played.
`);
    io.write(`To go on: the same command, with --resume ${output} in the place of --output.
`);
    return found(exitCodes.incomplete);
  }
  const cases = outcomes.flatMap((each) => each.kind === "recorded" ? [each.recorded] : []);
  writeFileWhole(output, resolve(io.cwd, output), writeRecording({ provenance, cases }));
  journal.remove();
  return found(tellEnd(outcomes, output, io));
};
var recordCommand = async (operands, options, io) => {
  const refuse = async ({ mistake: refused }) => {
    io.writeError(await renderMistake(refused));
    return exitCodes.usage;
  };
  const output = outputOf(options, io.cwd);
  if (!output.ok) return refuse(output);
  const selected = select(operands, options, io);
  if (!selected.ok) return refuse(selected);
  const opened = await openMachine(options.machine, { folder: io.cwd, writeError: io.writeError });
  if (!opened.ok) return refuse(opened);
  try {
    const code = await record(opened.value, selected.value, output.value, options.resume !== void 0, io);
    return code.ok ? code.value : refuse(code);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}
  make room, and go on with --resume in the place of --output
`);
    return exitCodes.incomplete;
  } finally {
    await opened.value.player.close();
  }
};
export {
  recordCommand
};
