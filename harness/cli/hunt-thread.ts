// A thread of a hunt: opens the implementation for itself, and plays the chunks that it is given.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';
import { type Hunter, hunterWith } from '../runner/hunt/hunter.ts';
import type { HuntThreadStart } from './hunt-thread-start.ts';
import { loadInvariant } from './load-invariant.ts';
import { openAdapter } from './open-adapter.ts';
import { serveThread } from './serve-thread.ts';

const serve = async (port: MessagePort): Promise<void> => {
  const start = workerData as HuntThreadStart;
  const opened = await openAdapter(start.adapter, { folder: start.folder, latenessUs: start.latenessUs });
  const loaded = start.invariant === undefined ? undefined : await loadInvariant(start.invariant, start.folder);
  let hunter: Hunter | undefined;
  serveThread<HuntChunk>(port, {
    play: (from, count, range) => {
      if (!opened.ok) throw new Error(opened.mistake.message);
      if (loaded?.ok === false) throw new Error(loaded.mistake.message);
      const { origin, profile, rules } = start;
      const plan = {
        origin,
        profile,
        ...(rules === undefined ? {} : { rules }),
        ...(loaded === undefined ? {} : { invariant: loaded.value.invariant }),
      };
      hunter ??= hunterWith(opened.value, plan);
      return hunter.play(from, count, range);
    },
    close: async () => {
      if (opened.ok) await opened.value.close();
    },
  });
};

if (parentPort !== null) void serve(parentPort);
