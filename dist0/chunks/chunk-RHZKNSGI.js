import {
  partCountMax
} from "./chunk-7KFWRDQK.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  partsFormat
} from "./chunk-U2FUGU44.js";

// harness/cli/shard.ts
var partsMax = 1e6;
var indexVariable = "JOB_COMPLETION_INDEX";
var usage = "write it as in --shard 3/8, or --shard index/8 in an indexed Job of Kubernetes";
var readShard = (text, env) => {
  if (text === void 0) return found(void 0);
  const [, which = "", ofText = ""] = /^(\d+|index)\/(\d+)$/.exec(text) ?? [];
  if (ofText === "") return mistake(`--shard ${text} is no part of anything`, usage);
  const of = Number(ofText);
  if (of < 1 || of > partsMax) return mistake(`--shard ${text}: there can be 1 to ${partsMax} parts`, usage);
  if (which !== "index") {
    const part = Number(which);
    return part >= 1 && part <= of ? found({ part, of }) : mistake(`--shard ${text}: parts count from 1 to ${of}`, usage);
  }
  const index = env[indexVariable];
  if (index === void 0 || index === "") {
    return mistake(`--shard ${text} takes the index from ${indexVariable}, which is not set`, usage);
  }
  if (!/^\d+$/.test(index) || Number(index) >= of) {
    return mistake(`${indexVariable} is ${index}, and --shard ${text} needs one from 0 to ${of - 1}`, usage);
  }
  return found({ part: Number(index) + 1, of });
};
var cutHeader = (whole, count, of) => {
  const header = { format: partsFormat, of, count, whole };
  const max = partCountMax(header);
  if (of <= max) return found(header);
  const [noun, hint] = "worlds" in whole ? ["worlds", `into ${max} at most: they are cut by the hundred`] : ["cases", `into ${max} at most`];
  return mistake(`${count} ${noun} cannot be cut into ${of} parts`, hint);
};
var checkShardOptions = (options) => {
  const ofWhole = [
    "junit",
    "sarif",
    "annotations",
    "markdown",
    "badge",
    "html",
    "baseline",
    "failed",
    "bail",
    "resume",
    "budget"
  ].find((name) => options[name] !== void 0);
  if (ofWhole !== void 0) {
    return mistake(
      `--${ofWhole} is of a whole, and --shard plays a part`,
      "leave it out: killspec merge makes the whole"
    );
  }
  if (options["output"] !== void 0) return found(void 0);
  return mistake("a shard is of use as a file only", "name one: --output shard-3.ndjson");
};
var shardNote = ({ part, of }, isWritten) => isWritten ? `
This was part ${part} of ${of}, which is no result by itself: killspec merge makes one of all of them.
` : `
Part ${part} of ${of} was interrupted, and nothing is written of it.
`;

export {
  readShard,
  cutHeader,
  checkShardOptions,
  shardNote
};
