import {
  effectsJson,
  effectsOf,
  findWitnesses,
  renderEffects
} from "./chunk-PIFEJYVI.js";
import "./chunk-S4PU6EJF.js";
import "./chunk-JMZ3ZTDK.js";
import "./chunk-KIS6EWEE.js";
import "./chunk-GJNGV3OW.js";
import "./chunk-2YZLOZYM.js";
import "./chunk-MIGWRUPW.js";
import "./chunk-J63ASRY5.js";
import "./chunk-SWT2Z7TB.js";
import "./chunk-NTJONRPB.js";
import {
  sentenceById
} from "./chunk-7REACUSI.js";
import "./chunk-GWLQXPX5.js";
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
  plainSetting
} from "./chunk-WCU6ZCPR.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-VFJ6YFAD.js";
import "./chunk-N2JOXFFB.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-DUX7XAYH.js";
import "./chunk-PWKAKVJ5.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-LFBB3VR5.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-C6ZAIUFH.js";
import "./chunk-WZKXVMPT.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-7VZWKUBZ.js";
import "./chunk-NMEVBGK6.js";
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
import {
  describePlace
} from "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import {
  rules
} from "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import {
  literal
} from "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/pages.ts
var rewordingLines = ({ sentence, before, after, lastWith, firstWith }, isBackwards, { width }) => {
  const place = sentenceById(sentence);
  const words = [`up to ${lastWith}: ${before}`, `from ${firstWith} on: ${after}`];
  return [
    `${sentence}   ${place === void 0 ? "" : describePlace(place)}`,
    ...(isBackwards ? words.toReversed() : words).flatMap((text) => wrap(text, width, { first: "  ", rest: "    " })),
    ""
  ];
};
var renderPages = (head, { changes, isBackwards, effects }, setting = plainSetting) => {
  const { style, width } = setting;
  if (effects === void 0) {
    const same = "Between these versions only markup changed, and lines that say since when there is an option.";
    return [
      style.bold(head.title),
      ...wrap(same, width, { first: "", rest: "" }),
      "No verdict is another one.",
      ""
    ].join("\n");
  }
  return [
    style.bold(head.title),
    "",
    ...changes.flatMap((change) => rewordingLines(change, isBackwards, setting)),
    renderEffects({ ...head, title: "What that changes" }, effects, setting)
  ].join("\n");
};

// spec/page/history.ts
var versionsRead = [247, 252, 254, 257, 262];
var rewordings = [
  {
    lastWith: 247,
    firstWith: 252,
    sentence: "kill-mode.4.3",
    before: "The request is repeated once the main process has exited or the stop timeout is over; no mode is named for either.",
    after: "That the main process has exited counts under mixed only; that the stop timeout is over, in all modes but none.",
    undone: (duty) => ({
      "KM-MX-4": { kind: "changed", modes: { mixed: "owed", "control-group": duty } }
    })
  }
];
var newestRead = Math.max(...versionsRead);
var oldestRead = Math.min(...versionsRead);
var pageAsOf = (version, duty) => {
  if (version < oldestRead || version > newestRead) {
    return {
      status: "unread",
      why: `the pages of ${oldestRead} to ${newestRead} were read`,
      instead: [oldestRead, newestRead]
    };
  }
  const between = rewordings.find(({ lastWith, firstWith }) => version > lastWith && version < firstWith);
  if (between !== void 0) {
    const { lastWith, firstWith } = between;
    return {
      status: "unread",
      why: `the wording changed between ${lastWith} and ${firstWith}, and in which version is not known`,
      instead: [lastWith, firstWith]
    };
  }
  const undone = rewordings.filter(({ firstWith }) => version < firstWith).map((each) => each.undone(duty));
  const younger = rules.filter(({ since }) => since > version).map(({ id }) => [id, { kind: "dropped" }]);
  if (undone.length === 0 && younger.length === 0) return { status: "known" };
  return { status: "known", change: Object.assign({}, Object.fromEntries(younger), ...undone) };
};

// harness/cli/diff-pages.ts
var profileAsOf = (profile, version) => {
  const duty = profile.name === literal.name ? "owed" : "licensed";
  const page = pageAsOf(version, duty);
  if (page.status === "unread")
    return mistake(`the page of ${version} is not known: ${page.why}`, `one of ${page.instead.join(", ")}`);
  return found(page.change === void 0 ? profile : { ...profile, page: page.change });
};
var versionOf = (word) => /^\d{1,4}$/.test(word) ? found(Number(word)) : mistake(`${word} is no version of the page`, "as in: npx killspec diff --page 247 257");
var findPages = async (before, after, profile, cwd) => {
  const base = await findProfile(profile, cwd);
  if (!base.ok) return base;
  const of = [base.value, literal].map((each) => [profileAsOf(each, before), profileAsOf(each, after)]);
  const profiles = [];
  for (const each of of.flat()) {
    if (!each.ok) return each;
    profiles.push(each.value);
  }
  const [page = literal, other = literal, literalPage = literal, literalOther = literal] = profiles;
  return found({ page, other, literally: { page: literalPage, other: literalOther } });
};
var diffPages = async ([one, other], options, io) => {
  const refuse = async (of) => {
    io.writeError(await renderMistake(of));
    return exitCodes.usage;
  };
  const [before, after] = [versionOf(one), versionOf(other)];
  if (!before.ok) return refuse(before.mistake);
  if (!after.ok) return refuse(after.mistake);
  const pages = await findPages(before.value, after.value, options.profile, io.cwd);
  if (!pages.ok) return refuse(pages.mistake);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!selected.ok) return refuse(selected.mistake);
  const versions = [before.value, after.value];
  const [from, to] = [Math.min(...versions), Math.max(...versions)];
  const changes = rewordings.filter(({ lastWith, firstWith }) => from <= lastWith && to >= firstWith);
  const setting = settingFor(io, options.color ?? true);
  const isSame = pages.value.page.page === pages.value.other.page;
  const witnesses = isSame ? found([]) : await findWitnesses([], selected.value, io.cwd);
  if (!witnesses.ok) return refuse(witnesses.mistake);
  const effects = isSame ? void 0 : effectsOf(witnesses.value, pages.value, selected.value);
  const title = `systemd.kill(5) ${versions.join(" \u2192 ")}`;
  const about = `Judged by profile ${pages.value.page.name}.`;
  io.write(
    options.json === true ? `${effectsJson(title, effects ?? { implementations: [], needless: [], conflicts: [], triedCount: { right: 0, wrong: 0 } })}
` : renderPages(
      { title, about, terms: [`by ${versions[0]}`, `by ${versions[1]}`] },
      { changes, isBackwards: before.value > after.value, effects },
      setting
    )
  );
  return exitCodes.ok;
};
export {
  diffPages
};
