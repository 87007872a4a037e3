import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';
import type { Hunter } from '../runner/hunt/hunt.ts';
import type { HuntThreadAnswer, HuntThreadJob, HuntThreadStart } from './hunt-thread-messages.ts';

/** Hunters in threads of their own. They have to be closed. */
export interface HuntThreads {
  readonly hunters: readonly Hunter[];
  readonly close: () => Promise<void>;
}

/** A bundle made for this process, where killspec runs from its sources. */
const bundle = async (): Promise<string> => {
  const esbuild = await import('esbuild');
  // Code that is no file has no place of its own; what looks for files beside it begins with the entry of adapters.
  const place = new URL('../adapters/in-process/worker-entry.ts', import.meta.url).href;
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('./hunt-thread.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    define: { 'import.meta.url': JSON.stringify(place) },
    external: ['esbuild'],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

const startWorker = async (start: HuntThreadStart): Promise<Worker> => {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = isSource ? await bundle() : pathToFileURL(join(packageRoot(), 'dist', 'hunt-thread.js'));
  return new Worker(entry, { eval: isSource, workerData: start, execArgv: [] });
};

const send = (worker: Worker, job: HuntThreadJob): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
  worker.postMessage(job);
};

const hunterIn = (worker: Worker): Hunter => ({
  play: (from, count) =>
    new Promise<HuntChunk>((resolve, reject) => {
      const done = (): void => {
        worker.off('message', onAnswer);
        worker.off('error', onError);
        worker.off('exit', onExit);
      };
      const onAnswer = (answer: HuntThreadAnswer): void => {
        done();
        if (answer.kind === 'chunk') resolve(answer.chunk);
        else reject(new Error(answer.message));
      };
      const onError = (error: Error): void => {
        done();
        reject(error);
      };
      const onExit = (): void => onError(new Error('a thread of the hunt ended'));
      worker.on('message', onAnswer);
      worker.on('error', onError);
      worker.on('exit', onExit);
      send(worker, { from, count });
    }),
});

/** Starts threads that hunt. */
export const startHuntThreads = async (count: number, start: HuntThreadStart): Promise<HuntThreads> => {
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker(start)));
  const isOver = workers.map((worker) => once(worker, 'exit'));
  return {
    hunters: workers.map(hunterIn),
    close: async () => {
      for (const worker of workers) send(worker, 'end');
      await Promise.all(isOver);
    },
  };
};
