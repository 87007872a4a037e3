import {
  commandNames
} from "./chunk-7V4W5W7R.js";

// harness/scenarios/process-name.ts
var isProcessName = (text) => /^[A-Za-z][A-Za-z0-9_-]{0,39}(\.[1-9][0-9]?)?$/.test(text);
var commandRef = (name) => {
  const match = /^(Exec[A-Za-z]*)(?:\.([1-9][0-9]?))?$/.exec(name);
  const setting = match?.[1];
  if (setting === void 0 || !commandNames.some((known) => known === setting)) return void 0;
  return { name: setting, index: Number(match?.[2] ?? 1) - 1 };
};
var resolveMain = (word) => word.text === "$MAINPID" ? "main" : word.text;
var takeProcess = (words, references, as) => {
  const word = words.take("the name of a process");
  if (word === void 0) return void 0;
  const name = resolveMain(word);
  references.push({ name, as, text: words.text, index: word.index });
  return name;
};

export {
  isProcessName,
  commandRef,
  takeProcess
};
