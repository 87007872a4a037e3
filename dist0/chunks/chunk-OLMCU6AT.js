import {
  checkOutput
} from "./chunk-NTJONRPB.js";
import {
  writeWhole
} from "./chunk-2D5C2LF7.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";

// harness/cli/report-files.ts
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
var reportFormats = ["junit", "sarif", "markdown", "badge"];
var renderers = {
  junit: async () => {
    const { renderJunit, renderUnfinishedJunit } = await import("./junit-WUDYBMSB.js");
    return { render: renderJunit, unfinished: renderUnfinishedJunit };
  },
  sarif: async () => {
    const { renderSarif, renderUnfinishedSarif } = await import("./sarif-NE2QQILF.js");
    return { render: renderSarif, unfinished: () => renderUnfinishedSarif(packageVersion()) };
  },
  markdown: async () => {
    const { renderMarkdown, renderUnfinishedMarkdown } = await import("./markdown-IXATJ4YZ.js");
    return { render: renderMarkdown, unfinished: renderUnfinishedMarkdown };
  },
  badge: async () => {
    const { renderBadge, renderUnfinishedBadge } = await import("./badge-RJMZF7CI.js");
    return { render: renderBadge, unfinished: renderUnfinishedBadge };
  }
};
var namedFiles = (files) => reportFormats.flatMap((format) => {
  const file = files[format];
  return file === void 0 ? [] : [[format, file]];
});
var hasReports = (files) => namedFiles(files).length > 0;
var checkReports = (files, outputs, cwd) => {
  const named = [...outputs.filter((file) => file !== void 0), ...namedFiles(files).map(([, file]) => file)];
  for (const [at, file] of named.entries()) {
    const checked = checkOutput(file, cwd);
    if (!checked.ok) return checked;
    const isTwice = named.findIndex((other) => resolve(cwd, other) === resolve(cwd, file)) < at;
    if (isTwice) return mistake(`two files were to be written to ${file}`, "name another one");
  }
  return found(void 0);
};
var writeNamed = (file, text, io) => {
  try {
    writeWhole(resolve(io.cwd, file), text);
    return true;
  } catch (error) {
    io.writeError(`killspec: ${file} could not be written: ${error instanceof Error ? error.message : ""}
`);
    return false;
  }
};
var beginReports = async (files, io) => {
  for (const [format, file] of namedFiles(files)) {
    if (!existsSync(dirname(resolve(io.cwd, file)))) continue;
    const { unfinished } = await renderers[format]();
    writeNamed(file, unfinished(), io);
  }
};
var writeReports = async (files, results, terms, io) => {
  let isWritten = true;
  for (const [format, file] of namedFiles(files)) {
    const { render } = await renderers[format]();
    isWritten = writeNamed(file, render(results, terms), io) && isWritten;
  }
  return isWritten;
};

export {
  reportFormats,
  hasReports,
  checkReports,
  beginReports,
  writeReports
};
