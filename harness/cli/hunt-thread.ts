// A thread of a hunt: opens the implementation for itself, and plays the chunks that it is given.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { huntChunk } from '../runner/hunt/hunt-chunk.ts';
import type { HuntThreadAnswer, HuntThreadJob, HuntThreadStart } from './hunt-thread-messages.ts';
import { loadInvariant } from './load-invariant.ts';
import { openAdapter } from './open-adapter.ts';

const serve = async (port: MessagePort): Promise<void> => {
  const start = workerData as HuntThreadStart;
  const opened = await openAdapter(start.adapter, start.folder, start.latenessUs);
  const loaded = start.invariant === undefined ? undefined : await loadInvariant(start.invariant, start.folder);
  const answer = async (from: number, count: number): Promise<HuntThreadAnswer> => {
    if (!opened.ok) return { kind: 'broken', message: opened.mistake.message };
    if (loaded?.ok === false) return { kind: 'broken', message: loaded.mistake.message };
    const { origin, profile } = start;
    const plan = { origin, profile, ...(loaded === undefined ? {} : { invariant: loaded.value.invariant }) };
    try {
      return { kind: 'chunk', chunk: await huntChunk(opened.value, plan, from, count) };
    } catch (error) {
      return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  const take = async (job: HuntThreadJob): Promise<void> => {
    if (job !== 'end') {
      port.postMessage(await answer(job.from, job.count));
      return;
    }
    if (opened.ok) await opened.value.close();
    port.close();
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (job: HuntThreadJob) => {
    last = last.then(() => take(job));
  });
};

if (parentPort !== null) void serve(parentPort);
