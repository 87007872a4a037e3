import {
  defaultSearch,
  distinguish,
  distinguishReadings,
  isVacuous,
  renderDistinctions,
  searchStages,
  shortStages,
  stagesOf
} from "./chunk-F5CTYY7W.js";
import "./chunk-SD3H6I3E.js";
import "./chunk-XRGSOD5O.js";
import {
  findSides,
  inseparableBecause
} from "./chunk-S4PU6EJF.js";
import "./chunk-GJNGV3OW.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import "./chunk-VYG35XTZ.js";
import {
  toYaml
} from "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import "./chunk-AXN6VX3A.js";
import {
  checkOutput
} from "./chunk-NTJONRPB.js";
import "./chunk-7RH22L6J.js";
import "./chunk-3JIL6ZMT.js";
import "./chunk-GFJQST6Z.js";
import "./chunk-WRHY42SN.js";
import {
  writeWhole
} from "./chunk-H756YC3P.js";
import {
  settingFor
} from "./chunk-4SMNKY7D.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-VFJ6YFAD.js";
import {
  commandLine
} from "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-ECUM2VYC.js";
import "./chunk-UCBI4UHR.js";
import "./chunk-WZKDAQNY.js";
import "./chunk-VNKKIR45.js";
import {
  smallBounds
} from "./chunk-JZGGAKTW.js";
import "./chunk-PWKAKVJ5.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-LFBB3VR5.js";
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
import "./chunk-C6ZAIUFH.js";
import "./chunk-WZKXVMPT.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-7VZWKUBZ.js";
import "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
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
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/distinguish-command.ts
import { resolve } from "node:path";

// reports/formats/distinction-json.ts
var dataOf = (distinction, names) => {
  switch (distinction.status) {
    case "interrupted":
      return { status: distinction.status };
    case "none":
      return { status: distinction.status, lookedAt: distinction.looked };
    case "found": {
      const { parting, pair, from, isShortest } = distinction;
      const { world } = parting;
      const differ = parting.kind === "acts" ? { traces: parting.traces, changes: parting.changes } : {
        refusals: parting.refusals.map(({ allows, how, trace, violation }) => ({
          allowedBy: names[allows],
          refusedBy: names[allows === 0 ? 1 : 0],
          ...how === "" ? {} : { changed: how },
          trace,
          violation
        }))
      };
      return { status: distinction.status, besides: pair.besides, world, from, isShortest, ...differ };
    }
  }
};
var distinctionJson = (shown, ambiguity) => {
  const pairs = shown.map(({ names, choice, distinction, again }) => ({
    ...choice === void 0 ? {} : { choice },
    names,
    ...dataOf(distinction, names),
    again
  }));
  const data = {
    format: "killspec-distinguish/1",
    ...ambiguity === void 0 ? {} : { ambiguity: ambiguity.id },
    pairs
  };
  return `${JSON.stringify(data, void 0, 2)}
`;
};

// harness/cli/distinguish-command.ts
var candidates = 1;
var findStages = (options, { hasProfiles, showsOnTrace }, cwd) => {
  const { bound = defaultSearch.bound, case: names } = options;
  const bounds = smallBounds.map(({ name }) => name);
  if (!bounds.includes(bound)) {
    return mistake(`there is no bound ${bound}`, meant(didYouMean(bound, bounds)) ?? `one of ${bounds.join(", ")}`);
  }
  if (names === void 0) {
    const isLong = options.bound !== void 0 || showsOnTrace;
    return found(isLong ? searchStages({ ...defaultSearch, bound }, hasProfiles) : shortStages());
  }
  const files = names.filter((name) => /\.ya?ml$/.test(name));
  const others = names.filter((name) => !files.includes(name));
  const selected = selectCases({ operands: files, cwd, cases: others });
  if (!selected.ok) return selected;
  const worlds = selected.value.map(({ name, world }) => ({ about: name, world }));
  return found(stagesOf(names.join(", "), worlds, hasProfiles));
};
var againCommand = ([one = "", other = ""], options) => {
  const { case: cases = [], bound, adapter } = options;
  return commandLine([
    "distinguish",
    one,
    ...adapter === void 0 ? [other] : [],
    ...cases.flatMap((name) => ["--case", name]),
    ...bound === void 0 ? [] : ["--bound", bound],
    ...adapter === void 0 ? [] : ["--", ...adapter]
  ]);
};
var tellAll = async (asked, options, search) => {
  const isLimited = options.case !== void 0;
  if (asked.kind === "sides") {
    const { sides } = asked;
    const names = sides.map(({ name }) => name);
    const distinction = await distinguish([{ sides, besides: {} }], search);
    return [{ names, distinction, again: againCommand(names, options) }];
  }
  const shown = [];
  for (const pair of asked.pairs) {
    const distinction = await distinguishReadings(pair, search, isLimited);
    const operands = pair.readings.map((reading) => `${pair.choice}=${reading}`);
    const because = inseparableBecause(pair);
    shown.push({
      names: pair.readings,
      choice: pair.choice,
      distinction,
      because,
      again: againCommand(operands, options)
    });
  }
  return shown;
};
var scenarioOf = ({ names, choice, again }, { parting }) => {
  const rules = parting.kind === "refused" ? parting.refusals.flatMap(({ violation }) => violation.rules.slice(0, 1)) : [];
  const about = choice === void 0 ? "" : `${choice}: `;
  return toYaml(parting.world, {
    title: `${about}${names.join(" and ")} differ`,
    rules: rules.length === 0 ? ["PROC-1"] : [...new Set(rules)],
    ...choice === void 0 ? {} : { ambiguities: [choice] },
    foundBy: again
  });
};
var checkSaving = (asked, { output }, cwd) => {
  const checked = checkOutput(output, cwd);
  if (!checked.ok) return checked;
  if (output === void 0 || asked.kind === "sides" || asked.pairs.length === 1) return found(void 0);
  const [{ choice, readings } = { choice: "", readings: [] }] = asked.pairs;
  const operands = readings.map((reading) => `${choice}=${reading}`).join(" ");
  return mistake(
    `${asked.ambiguity.id} has more than two readings, and ${output} can hold one scenario`,
    `name two: ${operands}`
  );
};
var save = ([shown], file, cwd) => {
  if (shown?.distinction.status !== "found") return mistake(`there is no difference to be saved to ${file}`);
  writeWhole(resolve(cwd, file), scenarioOf(shown, shown.distinction));
  return found(void 0);
};
var isNoResult = (shown) => shown.distinction.status === "interrupted" || isVacuous(shown);
var close = async (asked) => {
  const sides = asked.kind === "sides" ? asked.sides : [];
  for (const side of sides) if (side.kind === "implementation") await side.player.close();
};
var tell = async (asked, options, io) => {
  const hasProfiles = asked.kind === "readings" || asked.sides.every(({ kind }) => kind === "profile");
  const saving = checkSaving(asked, options, io.cwd);
  if (!saving.ok) return saving;
  const showsOnTrace = asked.kind === "sides" || asked.ambiguity.shows === "trace";
  const stages = findStages(options, { hasProfiles, showsOnTrace }, io.cwd);
  if (!stages.ok) return stages;
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io);
  const onWorld = (done, total) => progress.show({ done, total, failed: 0 });
  const isFixed = options.case !== void 0;
  const search = { stages: stages.value, candidates, isFixed, signal: interrupt.signal, onWorld };
  try {
    const shown = await tellAll(asked, options, search);
    progress.clear();
    const saved = options.output === void 0 ? found(void 0) : save(shown, options.output, io.cwd);
    const savedTo = saved.ok ? options.output : void 0;
    const ambiguity = asked.kind === "readings" ? asked.ambiguity : void 0;
    io.write(
      options.json === true ? distinctionJson(shown, ambiguity) : renderDistinctions(shown, { ambiguity, savedTo }, settingFor(io, options.color ?? true))
    );
    if (!saved.ok) return saved;
    return found(shown.some(isNoResult) ? exitCodes.incomplete : exitCodes.ok);
  } finally {
    progress.clear();
    stopListening();
  }
};
var distinguishCommand = async (operands, options, io) => {
  const refuse = async (wrong) => {
    io.writeError(await renderMistake(wrong.mistake));
    return exitCodes.usage;
  };
  const asked = await findSides(operands, io.cwd, options.adapter);
  if (!asked.ok) return refuse(asked);
  try {
    const told = await tell(asked.value, options, io);
    return told.ok ? told.value : await refuse(told);
  } finally {
    await close(asked.value);
  }
};
export {
  distinguishCommand
};
