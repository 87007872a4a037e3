import {
  findConfig
} from "./chunk-BNF7CU2F.js";
import {
  inSandbox
} from "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";

// harness/cli/find-command.ts
var findCommand = (of, given, cwd) => {
  const hint = `as in: killspec ${of} -- ./my-adapter`;
  if (given !== void 0) {
    return (given[0] ?? "") === "" ? mistake("there is no command after --", hint) : found(given);
  }
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const { adapter } = config.value;
  if (adapter === void 0) return mistake("no command was given", hint);
  if (typeof adapter === "string") {
    return mistake(`${adapter} is no command: only what speaks the protocol can be looked at`, hint);
  }
  return found(adapter);
};
var findStart = (of, { adapter, sandbox }, cwd) => {
  const named = findCommand(of, adapter, cwd);
  if (!named.ok) return named;
  const isInSandbox = sandbox === true;
  const command = isInSandbox ? inSandbox(named.value, cwd) : named;
  return command.ok ? found({ named: named.value, start: { command: command.value, cwd, isInSandbox } }) : command;
};

export {
  findStart
};
