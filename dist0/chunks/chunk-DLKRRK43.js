import {
  parseUnit,
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";
import {
  ownSection
} from "./chunk-QAWU4L6M.js";

// harness/runner/relevance.ts
var trials = {
  KillMode: ["control-group", "mixed", "process"],
  KillSignal: ["SIGINT", "SIGUSR2"],
  RestartKillSignal: ["SIGINT", "SIGUSR2"],
  SendSIGHUP: ["yes"],
  SendSIGKILL: ["no"],
  FinalKillSignal: ["SIGQUIT", "SIGUSR2"],
  WatchdogSignal: ["SIGQUIT", "SIGUSR2"]
};
var withSetting = (world, key, value) => {
  const type = unitTypeOf(world.unit.name) ?? "service";
  const text = `${world.unit.text.replace(/\n*$/, "\n")}[${ownSection[type]}]
${key}=${value}
`;
  return { ...world, unit: { ...world.unit, text } };
};
var withAnother = (world) => ({
  ...world,
  processes: { ...world.processes, another: { when: {}, deeds: [] } }
});
var settingsOf = ({ unit }) => parseUnit(
  unit.name,
  [unit.text, ...unit.dropIns].map((text, at) => ({ file: String(at), text }))
).assignments;
var relevance = async (world, stillFails) => {
  const settings = settingsOf(world);
  const doesNotMatter = [];
  for (const [option, values] of Object.entries(trials)) {
    if (settings.some(({ key }) => key === option)) continue;
    const answers = [];
    for (const value of values) answers.push(await stillFails(withSetting(world, option, value)));
    if (answers.every(Boolean)) doesNotMatter.push(`${option}=`);
  }
  if (await stillFails(withAnother(world))) doesNotMatter.push("the number of other processes");
  return { matters: settings.map(({ key, value }) => `${key}=${value}`), doesNotMatter };
};

export {
  relevance
};
