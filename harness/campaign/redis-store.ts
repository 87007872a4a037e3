import { DelayedError, type Job, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout } from 'node:timers/promises';
import { campaignFormat, type CampaignPlan } from './campaign-plan.ts';
import { type CampaignStore, type SetAside, StoreProblem, type Work } from './campaign-store.ts';
import { WriteProblem } from '../runner/write-file.ts';

/** Where a Redis is, and as whom it is used. */
interface Address {
  readonly path?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: object;
}

/** What the queue knows of a part. */
interface PartJob {
  readonly part: number;
}

/** What comes before all keys of campaigns. */
const prefix = 'killspec';
/** Parts that are queued, or looked up, in one go. */
const batchSize = 1000;
/** How often it is looked whether all parts are played. */
const pollMs = 250;
/** How long a Redis is waited for that does not answer at first. */
const connectMs = 10_000;

/** The longest pause before a Redis that went away is looked for again. */
const retryMsMax = 1000;
const retryMsStep = 50;

const socketPath = (url: string): string | undefined => /^unix:(?:\/\/)?(\/.*)$/.exec(url)?.[1];

/** A URL as it may be shown. */
const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//…@');

const portUsual = 6379;

const addressOf = (url: string): Address => {
  const path = socketPath(url);
  if (path !== undefined) return { path };
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new StoreProblem(
      'the URL of the Redis cannot be read',
      'as in redis://localhost:6379, rediss://… or unix:/path',
    );
  }
  const { protocol, hostname, port, username, password, pathname } = parsed;
  if (protocol !== 'redis:' && protocol !== 'rediss:') {
    throw new StoreProblem(`${protocol}// is no Redis`, 'as in redis://localhost:6379, rediss://… or unix:/path');
  }
  const database = Number(pathname.slice(1) || '0');
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? portUsual : Number(port),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
    ...(Number.isInteger(database) && database > 0 ? { db: database } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  };
};

/** A Redis that went away is waited for, however long that takes; `null` is the client's word for it. */
const patience = {
  // oxlint-disable-next-line unicorn/no-null -- see above
  maxRetriesPerRequest: null,
  retryStrategy: (times: number): number => Math.min(retryMsMax, times * retryMsStep),
};

const hintFor = (why: string): string => {
  if (/^(?:NOAUTH|WRONGPASS)\b/.test(why)) return 'name a user and a password: redis://USER:PASSWORD@HOST';
  if (/CERT|SIGNATURE/.test(why)) return 'name the file of who is to be trusted: NODE_EXTRA_CA_CERTS=FILE';
  return 'start it, or name another: --redis URL';
};

/** One that is not there to begin with is a mistake of whoever named it. */
const connect = async (address: Address, shown: string): Promise<Redis> => {
  let isConnected = false;
  const client = new Redis({
    ...address,
    ...patience,
    lazyConnect: true,
    connectTimeout: connectMs,
    retryStrategy: (times) => (isConnected ? patience.retryStrategy(times) : undefined),
  });
  let reason = '';
  client.on('error', (error: Error) => {
    reason = 'code' in error ? String(error.code) : error.message;
  });
  try {
    await client.connect();
    // Who is let in without a password that is needed hears of it now.
    await client.ping();
    isConnected = true;
  } catch (error) {
    client.disconnect();
    const why = reason === '' && error instanceof Error ? error.message : reason;
    throw new StoreProblem(`the Redis at ${shown} cannot be used: ${why.replace(/,.*/s, '')}`, hintFor(why));
  }
  return client;
};

/** How a Redis says that it has no room: for its memory, or on its disk. */
const isFull = /^(?:OOM|MISCONF)\b/;
/** How it says that whoever asks is not allowed to. */
const isForbidden = /^(?:NOPERM|NOAUTH|READONLY)\b/;

/** Which line of the queue's own scripts it was refused to. */
const scriptNote = /\.? script: .*$/s;

/** What a Redis refuses, for a person to do something about; `undefined` for what is no refusal. */
const refusalOf = (error: unknown, shown: string): Error | undefined => {
  if (!(error instanceof Error)) return undefined;
  const message = error.message.replace(scriptNote, '');
  if (isFull.test(message)) return new WriteProblem(`the Redis at ${shown} takes nothing more: ${message}`);
  if (!isForbidden.test(error.message)) return undefined;
  return new StoreProblem(
    `the Redis at ${shown} refuses: ${message}`,
    `use it as somebody who may do everything with keys that begin with ${prefix}`,
  );
};

const jobIdOf = (part: number): string => `part-${part}`;

const batches = (of: number): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(of / batchSize) }, (_, at) =>
    Array.from({ length: Math.min(batchSize, of - at * batchSize) }, (_each, place) => at * batchSize + place + 1),
  );

const died = /stalled/;

const setAsideOf = (job: Job<PartJob, string>): SetAside => ({
  part: job.data.part,
  tries: Math.max(job.attemptsMade, job.stalledCounter),
  reason: died.test(job.failedReason) ? 'the worker that played it ended' : job.failedReason,
});

/** A campaign in a Redis: a queue of BullMQ, whose jobs are the parts and whose return values their files. */
class RedisCampaign {
  readonly #client: Redis;
  readonly #connection: Address & typeof patience;
  readonly #queue: Queue<PartJob, string>;
  readonly #name: string;
  readonly #leaseMs: number;
  readonly #shown: string;

  constructor(client: Redis, address: Address, name: string, leaseMs: number, shown: string) {
    this.#client = client;
    this.#connection = { ...address, ...patience };
    this.#name = name;
    this.#leaseMs = leaseMs;
    this.#shown = shown;
    this.#queue = new Queue<PartJob, string>(name, { prefix, connection: this.#connection });
    // It is tried again, for as long as there is somebody who waits for it.
    this.#queue.on('error', () => {});
  }

  async readPlan(): Promise<CampaignPlan | undefined> {
    const text = await this.#client.get(this.#planKey());
    if (text === null) return undefined;
    const plan = JSON.parse(text) as CampaignPlan;
    if (plan.format !== campaignFormat) {
      throw new StoreProblem(
        `the campaign ${this.#name} is in the format ${String(plan.format)}`,
        'use the killspec it was begun by',
      );
    }
    return plan;
  }

  async begin(plan: CampaignPlan): Promise<void> {
    await this.#client.set(this.#planKey(), JSON.stringify(plan), 'NX');
    await this.#fill(plan);
  }

  async work(plan: CampaignPlan, work: Work): Promise<void> {
    // Whoever began the campaign may have been killed before all parts were queued.
    await this.#fill(plan);
    const worker = new Worker<PartJob, string>(this.#name, (job, token) => this.#play(job, token, work), {
      prefix,
      connection: this.#connection,
      concurrency: 1,
      lockDuration: this.#leaseMs,
      stalledInterval: Math.ceil(this.#leaseMs / 2),
      maxStalledCount: plan.tries - 1,
    });
    let refusal: Error | undefined;
    const onError = (error: Error): void => {
      refusal ??= refusalOf(error, this.#shown);
    };
    worker.on('error', onError);
    worker.on('failed', (_job, error) => onError(error));
    worker.on('completed', ({ data: { part } }) => work.onPlayed(part));
    try {
      for (;;) {
        if (work.signal.aborted) return;
        if (refusal !== undefined) throw refusal;
        const { completed = 0, failed = 0 } = await this.#queue.getJobCounts('completed', 'failed');
        if (completed + failed >= plan.header.of) return;
        await setTimeout(pollMs, undefined, { signal: work.signal }).catch(() => {});
      }
    } finally {
      await worker.close();
    }
  }

  async standing(plan: CampaignPlan) {
    const { completed = 0, active = 0 } = await this.#queue.getJobCounts('completed', 'active');
    const failed = (await this.#queue.getFailed()) as Job<PartJob, string>[];
    const waiting = plan.header.of - completed - active - failed.length;
    const setAside = failed.map(setAsideOf).toSorted((one, other) => one.part - other.part);
    return { done: completed, playing: active, waiting, setAside };
  }

  async *results(plan: CampaignPlan): AsyncIterable<string> {
    for (const parts of batches(plan.header.of)) {
      for (const part of parts) {
        const job = await this.#queue.getJob(jobIdOf(part));
        if (job !== undefined && typeof job.returnvalue === 'string') yield job.returnvalue;
      }
    }
  }

  async close(): Promise<void> {
    await this.#queue.close();
    this.#client.disconnect();
  }

  #planKey(): string {
    return `${prefix}-plan:${this.#name}`;
  }

  /** Queues every part that is not known yet: one that was queued before is left as it is. */
  async #fill({ header: { of }, tries }: CampaignPlan): Promise<void> {
    const counts = await this.#queue.getJobCounts();
    if (Object.values(counts).reduce((sum, count) => sum + count, 0) >= of) return;
    for (const parts of batches(of)) {
      await this.#queue.addBulk(
        parts.map((part) => ({ name: 'part', data: { part }, opts: { jobId: jobIdOf(part), attempts: tries } })),
      );
    }
  }

  async #play(job: Job<PartJob, string>, token: string | undefined, { play, signal }: Work): Promise<string> {
    const text = signal.aborted ? undefined : await play(job.data.part);
    if (text !== undefined) return text;
    // Interrupted: it goes back to the others, and that was no try.
    await job.moveToDelayed(Date.now(), token);
    throw new DelayedError();
  }
}

/** Opens the campaign of this name in a Redis. Throws a `StoreProblem` where that cannot be reached. */
export const redisStore = async (url: string, name: string, leaseMs: number): Promise<CampaignStore> => {
  const address = addressOf(url);
  const shown = withoutPassword(url);
  const client = await connect(address, shown);
  const campaign = new RedisCampaign(client, address, name, leaseMs, shown);
  const asking = async <T>(act: () => Promise<T>): Promise<T> => {
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
    close: () => campaign.close(),
  };
};
