import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-KI7GRJWK.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/list-command.ts
var listRules = async () => {
  const { rules } = await import("./rules-IBFNWE2L.js");
  const items = rules.map(({ id, title, says, open, since }) => ({ name: id, title, more: { says, open, since } }));
  return { what: "rules", items };
};
var listAmbiguities = async () => {
  const { register } = await import("./register-BMMMHJHA.js");
  const items = register.map(({ id, question, kind, choices }) => ({
    name: id,
    title: question,
    more: { kind, choices: choices.map((choice) => ({ id: choice.id, readings: choice.readings.map((r) => r.id) })) }
  }));
  return { what: "ambiguities", items };
};
var listImplementations = async () => {
  const { builtinImplementations, mutants } = await import("./registry-YYDQYYFW.js");
  const items = Object.keys(builtinImplementations).map((name) => {
    const mutant = mutants.find((one) => one.name === name);
    const title = mutant === void 0 ? "correct, in the readings of literal" : `breaks ${mutant.breaks}: ${mutant.says}`;
    return { name: `killspec:${name}`, title, more: mutant === void 0 ? {} : { breaks: mutant.breaks } };
  });
  return { what: "implementations", items };
};
var caseItem = ({ name, title, file, rules, ambiguities }) => ({
  name,
  title,
  more: { file, rules, ambiguities }
});
var render = ({ what, items }) => {
  const width = Math.max(0, ...items.map(({ name }) => name.length));
  const lines = items.map(({ name, title }) => `${name.padEnd(width)}  ${title}`);
  const noun = items.length === 1 ? what.replace(/ies$/, "y").replace(/s$/, "") : what;
  return `${[...lines, ...items.length === 0 ? [] : [""], `${items.length} ${noun}`].join("\n")}
`;
};
var json = ({ what, items }) => `${JSON.stringify(
  { format: "killspec-list/1", [what]: items.map(({ name, title, more }) => ({ name, title, ...more })) },
  void 0,
  2
)}
`;
var listCommand = async (operands, options, io) => {
  const write = (listing) => {
    io.write(options.json === true ? json(listing) : render(listing));
    return exitCodes.ok;
  };
  const asked = [options.rules, options.ambiguities, options.implementations].filter((each) => each === true);
  if (asked.length + Math.min(1, operands.length) > 1) {
    const message = "only one of cases, --rules, --ambiguities and --implementations is listed at a time";
    io.writeError(await renderMistake({ message }));
    return exitCodes.usage;
  }
  if (options.rules === true) return write(await listRules());
  if (options.ambiguities === true) return write(await listAmbiguities());
  if (options.implementations === true) return write(await listImplementations());
  const { selectCases } = await import("./select-cases-5YFDYRZC.js");
  const rules = options.rule === void 0 ? {} : { rules: options.rule };
  const selected = selectCases({ operands, cwd: io.cwd, ...rules });
  if (!selected.ok) {
    io.writeError(await renderMistake(selected.mistake));
    return exitCodes.usage;
  }
  return write({ what: "cases", items: selected.value.map(caseItem) });
};
export {
  listCommand
};
