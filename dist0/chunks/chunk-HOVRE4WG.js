import {
  printable
} from "./chunk-KI7GRJWK.js";

// harness/cli/render-mistake.ts
var renderMistake = async ({ message, hint, problems }) => {
  if (problems !== void 0) {
    const { formatProblems } = await import("./format-problem-67SQRJ2N.js");
    return `${formatProblems(problems)}
`;
  }
  return `killspec: ${printable(message)}
${hint === void 0 ? "" : `  ${printable(hint)}
`}`;
};

export {
  renderMistake
};
