import {
  StoreProblem,
  campaignFormat
} from "./chunk-WLDOLLK2.js";
import {
  WriteProblem
} from "./chunk-7TD7J2RX.js";

// harness/campaign/redis-store.ts
import { DelayedError, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { setTimeout } from "node:timers/promises";
var prefix = "killspec";
var batchSize = 1e3;
var pollMs = 250;
var connectMs = 1e4;
var retryMsMax = 1e3;
var retryMsStep = 50;
var socketPath = (url) => /^unix:(?:\/\/)?(\/.*)$/.exec(url)?.[1];
var withoutPassword = (url) => url.replace(/\/\/[^@/]*@/, "//\u2026@");
var portUsual = 6379;
var addressOf = (url) => {
  const path = socketPath(url);
  if (path !== void 0) return { path };
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    throw new StoreProblem(
      "the URL of the Redis cannot be read",
      "as in redis://localhost:6379, rediss://\u2026 or unix:/path"
    );
  }
  const { protocol, hostname, port, username, password, pathname } = parsed;
  if (protocol !== "redis:" && protocol !== "rediss:") {
    throw new StoreProblem(`${protocol}// is no Redis`, "as in redis://localhost:6379, rediss://\u2026 or unix:/path");
  }
  const database = Number(pathname.slice(1) || "0");
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? portUsual : Number(port),
    ...username === "" ? {} : { username: decodeURIComponent(username) },
    ...password === "" ? {} : { password: decodeURIComponent(password) },
    ...Number.isInteger(database) && database > 0 ? { db: database } : {},
    ...protocol === "rediss:" ? { tls: {} } : {}
  };
};
var patience = {
  // oxlint-disable-next-line unicorn/no-null -- see above
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(retryMsMax, times * retryMsStep)
};
var hintFor = (why) => {
  if (/^(?:NOAUTH|WRONGPASS)\b/.test(why)) return "name a user and a password: redis://USER:PASSWORD@HOST";
  if (/CERT|SIGNATURE/.test(why)) return "name the file of who is to be trusted: NODE_EXTRA_CA_CERTS=FILE";
  return "start it, or name another: --redis URL";
};
var connect = async (address, shown) => {
  let isConnected = false;
  const client = new Redis({
    ...address,
    ...patience,
    lazyConnect: true,
    connectTimeout: connectMs,
    retryStrategy: (times) => isConnected ? patience.retryStrategy(times) : void 0
  });
  let reason = "";
  client.on("error", (error) => {
    reason = "code" in error ? String(error.code) : error.message;
  });
  try {
    await client.connect();
    await client.ping();
    isConnected = true;
  } catch (error) {
    client.disconnect();
    const why = reason === "" && error instanceof Error ? error.message : reason;
    throw new StoreProblem(`the Redis at ${shown} cannot be used: ${why.replace(/,.*/s, "")}`, hintFor(why));
  }
  return client;
};
var isFull = /^(?:OOM|MISCONF)\b/;
var isForbidden = /^(?:NOPERM|NOAUTH|READONLY)\b/;
var scriptNote = /\.? script: .*$/s;
var refusalOf = (error, shown) => {
  if (!(error instanceof Error)) return void 0;
  const message = error.message.replace(scriptNote, "");
  if (isFull.test(message)) return new WriteProblem(`the Redis at ${shown} takes nothing more: ${message}`);
  if (!isForbidden.test(error.message)) return void 0;
  return new StoreProblem(
    `the Redis at ${shown} refuses: ${message}`,
    `use it as somebody who may do everything with keys that begin with ${prefix}`
  );
};
var jobIdOf = (part) => `part-${part}`;
var batches = (of) => Array.from(
  { length: Math.ceil(of / batchSize) },
  (_, at) => Array.from({ length: Math.min(batchSize, of - at * batchSize) }, (_each, place) => at * batchSize + place + 1)
);
var died = /stalled/;
var setAsideOf = (job) => ({
  part: job.data.part,
  tries: Math.max(job.attemptsMade, job.stalledCounter),
  reason: died.test(job.failedReason) ? "the worker that played it ended" : job.failedReason
});
var RedisCampaign = class {
  #client;
  #connection;
  #queue;
  #name;
  #leaseMs;
  #shown;
  constructor(client, address, name, leaseMs, shown) {
    this.#client = client;
    this.#connection = { ...address, ...patience };
    this.#name = name;
    this.#leaseMs = leaseMs;
    this.#shown = shown;
    this.#queue = new Queue(name, { prefix, connection: this.#connection });
    this.#queue.on("error", () => {
    });
  }
  async readPlan() {
    const text = await this.#client.get(this.#planKey());
    if (text === null) return void 0;
    const plan = JSON.parse(text);
    if (plan.format !== campaignFormat) {
      throw new StoreProblem(
        `the campaign ${this.#name} is in the format ${String(plan.format)}`,
        "use the killspec it was begun by"
      );
    }
    return plan;
  }
  async begin(plan) {
    await this.#client.set(this.#planKey(), JSON.stringify(plan), "NX");
    await this.#fill(plan);
  }
  async work(plan, work) {
    await this.#fill(plan);
    const worker = new Worker(this.#name, (job, token) => this.#play(job, token, work), {
      prefix,
      connection: this.#connection,
      concurrency: 1,
      lockDuration: this.#leaseMs,
      stalledInterval: Math.ceil(this.#leaseMs / 2),
      maxStalledCount: plan.tries - 1
    });
    let refusal;
    const onError = (error) => {
      refusal ??= refusalOf(error, this.#shown);
    };
    worker.on("error", onError);
    worker.on("failed", (_job, error) => onError(error));
    worker.on("completed", ({ data: { part } }) => work.onPlayed(part));
    try {
      for (; ; ) {
        if (work.signal.aborted) return;
        if (refusal !== void 0) throw refusal;
        const { completed = 0, failed = 0 } = await this.#queue.getJobCounts("completed", "failed");
        if (completed + failed >= plan.header.of) return;
        await setTimeout(pollMs, void 0, { signal: work.signal }).catch(() => {
        });
      }
    } finally {
      await worker.close();
    }
  }
  async standing(plan) {
    const { completed = 0, active = 0 } = await this.#queue.getJobCounts("completed", "active");
    const failed = await this.#queue.getFailed();
    const waiting = plan.header.of - completed - active - failed.length;
    const setAside = failed.map(setAsideOf).toSorted((one, other) => one.part - other.part);
    return { done: completed, playing: active, waiting, setAside };
  }
  async *results(plan) {
    for (const parts of batches(plan.header.of)) {
      for (const part of parts) {
        const job = await this.#queue.getJob(jobIdOf(part));
        if (job !== void 0 && typeof job.returnvalue === "string") yield job.returnvalue;
      }
    }
  }
  async close() {
    await this.#queue.close();
    this.#client.disconnect();
  }
  #planKey() {
    return `${prefix}-plan:${this.#name}`;
  }
  /** Queues every part that is not known yet: one that was queued before is left as it is. */
  async #fill({ header: { of }, tries }) {
    const counts = await this.#queue.getJobCounts();
    if (Object.values(counts).reduce((sum, count) => sum + count, 0) >= of) return;
    for (const parts of batches(of)) {
      await this.#queue.addBulk(
        parts.map((part) => ({ name: "part", data: { part }, opts: { jobId: jobIdOf(part), attempts: tries } }))
      );
    }
  }
  async #play(job, token, { play, signal }) {
    const text = signal.aborted ? void 0 : await play(job.data.part);
    if (text !== void 0) return text;
    await job.moveToDelayed(Date.now(), token);
    throw new DelayedError();
  }
};
var redisStore = async (url, name, leaseMs) => {
  const address = addressOf(url);
  const shown = withoutPassword(url);
  const client = await connect(address, shown);
  const campaign = new RedisCampaign(client, address, name, leaseMs, shown);
  const asking = async (act) => {
    try {
      return await act();
    } catch (error) {
      throw refusalOf(error, shown) ?? error;
    }
  };
  return {
    name: `${name} at ${shown}`,
    readPlan: () => asking(() => campaign.readPlan()),
    begin: (plan) => asking(() => campaign.begin(plan)),
    work: (plan, work) => asking(() => campaign.work(plan, work)),
    standing: (plan) => asking(() => campaign.standing(plan)),
    results: (plan) => campaign.results(plan),
    close: () => campaign.close()
  };
};
export {
  redisStore
};
