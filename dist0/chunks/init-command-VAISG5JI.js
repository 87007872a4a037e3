import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-KI7GRJWK.js";
import {
  commandLine
} from "./chunk-N2JOXFFB.js";
import {
  quoteWord
} from "./chunk-MYM5BHFO.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/init-command.ts
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

// harness/kits/kits.ts
var kits = [
  {
    language: "python",
    files: { "killspec.py": "killspec.py", "adapter.py": "stub.py" },
    command: ["python3", "adapter.py"]
  },
  {
    language: "javascript",
    files: { "killspec.mjs": "killspec.mjs", "adapter.mjs": "stub.mjs" },
    command: ["node", "adapter.mjs"]
  },
  {
    language: "c",
    files: { "killspec.h": "killspec.h", "adapter.c": "stub.c" },
    build: ["cc", "-o", "adapter", "adapter.c"],
    command: ["./adapter"]
  },
  {
    language: "rust",
    files: { "killspec.rs": "killspec.rs", "adapter.rs": "stub.rs" },
    build: ["rustc", "--edition", "2021", "-o", "adapter", "adapter.rs"],
    command: ["./adapter"]
  }
];

// harness/cli/github-workflow.ts
var githubWorkflowFile = ".github/workflows/killspec.yml";
var actions = {
  checkout: "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2",
  setupNode: "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0",
  uploadArtifact: "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2"
};
var buildStep = ({ build, command }) => {
  if (build !== void 0) {
    return `      - name: Build the adapter
        run: ${build.map(quoteWord).join(" ")}
`;
  }
  return command === void 0 ? "      # What killspec.config.yaml names as adapter is built here, if it has to be.\n" : "";
};
var ownAction = "./node_modules/killspec/harness/action";
var inputLines = ({ command }) => command === void 0 ? "" : `        with:
          command: |
${command.map((word) => `            ${word}
`).join("")}`;
var githubWorkflow = (judged) => `# Whether it kills processes the way systemd.kill(5) says.
name: killspec

on:
  push:
  pull_request:

permissions:
  contents: read

env:
  # What npm installs: a version of killspec, or the address of a package file or of a git repository.
  KILLSPEC: killspec@${packageVersion()}

jobs:
  killspec:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: '22'
      - name: Install killspec
        run: npm install --no-save --no-audit --no-fund "$KILLSPEC"
${buildStep(judged)}      # Shows the summary, and writes the files below. The implementation is run without any token.
      - name: Run the suite
        uses: ${ownAction}
${inputLines(judged)}      - name: Keep the results
        if: \${{ !cancelled() }}
        uses: ${actions.uploadArtifact}
        with:
          name: killspec
          path: |
            killspec.ndjson
            killspec.xml
            killspec.sarif
            killspec-badge.json
`;

// harness/cli/init-command.ts
var findKit = (language) => {
  const names = kits.map((kit2) => kit2.language);
  const kit = kits.find((each) => each.language === language);
  if (kit !== void 0) return found(kit);
  return mistake(
    `there is no kit for ${language}`,
    meant(didYouMean(language, names)) ?? `one of ${names.join(", ")}; in another language: harness/adapters/stdio/PROTOCOL.md`
  );
};
var findWanted = ({ lang, ci }) => {
  if (lang === void 0 && ci === void 0) {
    return mistake("nothing was asked for", "npx killspec init --lang python, and --ci github for a workflow");
  }
  if (ci !== void 0 && ci !== "github") {
    return mistake(`there is no workflow for ${ci}`, "there is one for github");
  }
  const kit = lang === void 0 ? void 0 : findKit(lang);
  if (kit?.ok === false) return kit;
  return found({ ...kit === void 0 ? {} : { kit: kit.value }, hasWorkflow: ci !== void 0 });
};
var filesOf = ({ kit, hasWorkflow }) => {
  const ofKit = Object.entries(kit?.files ?? {}).map(([name, source]) => [
    name,
    readFileSync(join(packageRoot(), "harness/kits", kit?.language ?? "", source))
  ]);
  return { ...Object.fromEntries(ofKit), ...hasWorkflow ? { [githubWorkflowFile]: githubWorkflow(kit ?? {}) } : {} };
};
var write = (options, cwd) => {
  const wanted = findWanted(options);
  if (!wanted.ok) return wanted;
  const files = filesOf(wanted.value);
  const taken = Object.keys(files).filter((name) => existsSync(resolve(cwd, name)));
  if (taken.length > 0) return mistake(`${taken.join(" and ")} would be overwritten`, "run it in another folder");
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(resolve(cwd, name)), { recursive: true });
      writeFileSync(resolve(cwd, name), content);
    }
    return wanted;
  } catch (error) {
    return mistake(`the files could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
};
var kitLines = ({ files, build, command }) => {
  const [library, adapter] = Object.keys(files);
  const run = commandLine(["run", "--", ...command]);
  return [
    `${adapter} written, and ${library}, which it needs: it answers "unsupported" to everything.`,
    `next: ${build === void 0 ? run : `${build.map(quoteWord).join(" ")} && ${run}`}`
  ];
};
var workflowLines = (kit) => [
  `${githubWorkflowFile} written: it runs the suite at every push, and is red until something is judged.`,
  "KILLSPEC in it says where npm finds killspec.",
  ...kit === void 0 ? ["It judges what killspec.config.yaml names, as in `adapter: ./my-init.ts`."] : []
];
var initCommand = async (options, io) => {
  const written = write(options, io.cwd);
  if (!written.ok) {
    io.writeError(await renderMistake(written.mistake));
    return exitCodes.usage;
  }
  const { kit, hasWorkflow } = written.value;
  const lines = [...hasWorkflow ? workflowLines(kit) : [], ...kit === void 0 ? [] : kitLines(kit)];
  io.write(`${lines.join("\n")}
`);
  return exitCodes.ok;
};
export {
  initCommand
};
