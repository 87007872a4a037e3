// harness/runner/write-file.ts
import { appendFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
var WriteProblem = class extends Error {
};
var words = {
  ENOSPC: "there is no space left",
  EDQUOT: "the quota is used up",
  EFBIG: "it would be larger than a file may be",
  EROFS: "the file system is read-only",
  EACCES: "it is not allowed",
  ENOENT: "there is no such folder"
};
var attemptToWrite = (file, write) => {
  try {
    write();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new WriteProblem(`${file} could not be written: ${words[code] ?? code}`);
  }
};
var appendTo = (file, path, text) => attemptToWrite(file, () => appendFileSync(path, text));
var writeFileWhole = (file, path, text) => attemptToWrite(file, () => {
  const beside = `${path}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
});

export {
  WriteProblem,
  attemptToWrite,
  appendTo,
  writeFileWhole
};
