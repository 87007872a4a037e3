import {
  protocolVersions
} from "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";

// harness/cli/open-transcript.ts
import { closeSync, openSync, writeSync } from "node:fs";
import { resolve } from "node:path";

// harness/adapters/stdio/transcript.ts
var format = "killspec-transcript/1";
var heading = `# ${format} \xB7 protocol ${protocolVersions[0]} \xB7 ">" is sent to the adapter, "<" comes from it
`;
var anotherProcess = "# another process\n";
var transcriber = (write) => {
  let processCount = 0;
  return (direction, line) => {
    if (direction === "to" && line.startsWith('{"id":1,"op":"hello"')) {
      processCount += 1;
      write(processCount === 1 ? heading : anotherProcess);
    }
    write(`${direction === "to" ? ">" : "<"} ${line}
`);
  };
};

// harness/cli/open-transcript.ts
var transcriptBytesMax = 256 * 1048576;
var openTranscript = (file, cwd) => {
  let handle;
  try {
    handle = openSync(resolve(cwd, file), "w");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return mistake(`${file} cannot be written (${code})`, "name a file in a folder that there is: --record wire.txt");
  }
  let bytes = 0;
  const take = transcriber((text) => {
    bytes += Buffer.byteLength(text);
    if (handle !== void 0 && bytes <= transcriptBytesMax) writeSync(handle, text);
  });
  return found({
    take,
    close: () => {
      if (handle !== void 0) closeSync(handle);
      handle = void 0;
    }
  });
};

export {
  openTranscript
};
