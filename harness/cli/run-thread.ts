// A thread of a run: opens the implementation for itself, and plays the cases that it is given.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type RunChunk, runChunk } from '../runner/run-chunk.ts';
import { openAdapter } from './open-adapter.ts';
import type { RunThreadStart } from './run-thread-start.ts';
import { serveThread } from './serve-thread.ts';

const serve = async (port: MessagePort): Promise<void> => {
  const { adapter, folder, latenessUs, cases, options } = workerData as RunThreadStart;
  const opened = await openAdapter(adapter, { folder, latenessUs });
  serveThread<RunChunk>(port, {
    play: (from, count) => {
      if (!opened.ok) throw new Error(opened.mistake.message);
      return runChunk(cases, opened.value, options, from, count);
    },
    close: async () => {
      if (opened.ok) await opened.value.close();
    },
  });
};

if (parentPort !== null) void serve(parentPort);
