import {
  quoteWord
} from "./chunk-MYM5BHFO.js";

// harness/cli/invocation.ts
var isSandboxed = (adapter) => typeof adapter === "object" && "sandboxed" in adapter;
var commandOf = (adapter) => {
  if (typeof adapter === "string") return void 0;
  return isSandboxed(adapter) ? adapter.sandboxed : adapter;
};
var choiceArguments = ({ adapter, profile }) => {
  const command = adapter === void 0 ? void 0 : commandOf(adapter);
  return [
    ...typeof adapter === "string" ? ["--adapter", adapter] : [],
    ...profile === void 0 ? [] : ["--profile", profile],
    ...adapter !== void 0 && isSandboxed(adapter) ? ["--sandbox"] : [],
    ...command === void 0 ? [] : ["--", ...command]
  ];
};
var fileArguments = (invocation, file) => [
  "run",
  file,
  ...choiceArguments(invocation)
];
var againArguments = (invocation, caseName) => [
  "run",
  ...invocation.operands,
  "--case",
  caseName,
  ...choiceArguments(invocation)
];
var commandLine = (words) => ["npx", "killspec", ...words.map(quoteWord)].join(" ");

export {
  commandOf,
  choiceArguments,
  fileArguments,
  againArguments,
  commandLine
};
