import {
  packageRoot
} from "./chunk-BMGLCR4O.js";

// harness/cli/threads.ts
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
var bundles = /* @__PURE__ */ new Map();
var bundle = (name) => {
  const made = bundles.get(name) ?? makeBundle(name);
  bundles.set(name, made);
  return made;
};
var makeBundle = async (name) => {
  const esbuild = await import("esbuild");
  const place = new URL("../adapters/in-process/worker-entry.ts", import.meta.url).href;
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    define: { "import.meta.url": JSON.stringify(place) },
    external: ["esbuild"],
    write: false,
    logLevel: "silent"
  });
  return outputFiles[0]?.text ?? "";
};
var send = (worker, job) => {
  worker.postMessage(job);
};
var makerIn = (worker) => ({
  play: (from, count, range) => new Promise((resolve, reject) => {
    const done = () => {
      worker.off("message", onAnswer);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    const onAnswer = (answer) => {
      done();
      if (answer.kind === "chunk") resolve(answer.chunk);
      else reject(new Error(answer.message));
    };
    const onError = (error) => {
      done();
      reject(error);
    };
    const onExit = () => onError(new Error("a thread ended before its time"));
    worker.on("message", onAnswer);
    worker.on("error", onError);
    worker.on("exit", onExit);
    send(worker, { from, count, range });
  })
});
var startThreads = async (entry, count, start) => {
  const isSource = import.meta.url.endsWith(".ts");
  const code = isSource ? await bundle(entry) : pathToFileURL(join(packageRoot(), "dist", `${entry}.js`));
  const workers = Array.from(
    { length: count },
    () => new Worker(code, { eval: isSource, workerData: start, execArgv: [] })
  );
  const isOver = workers.map((worker) => once(worker, "exit"));
  return {
    makers: workers.map((worker) => makerIn(worker)),
    close: async () => {
      for (const worker of workers) send(worker, "end");
      await Promise.all(isOver);
    }
  };
};

export {
  startThreads
};
