import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';
import type { Chunk, ChunkMaker } from '../runner/in-chunks.ts';
import type { ThreadAnswer, ThreadJob } from './thread-messages.ts';

/** Makers of chunks in threads of their own. They have to be closed. */
export interface Threads<Made extends Chunk> {
  readonly makers: readonly ChunkMaker<Made>[];
  readonly close: () => Promise<void>;
}

/** What threads run: a module beside this one, which `scripts/build.js` bundles under the same name. */
export type ThreadEntry = 'hunt-thread' | 'run-thread' | 'crosscheck-thread' | 'perturb-thread' | 'mutants-thread';

/** Bundles made for this process, once each, where killspec runs from its sources. */
const bundles = new Map<ThreadEntry, Promise<string>>();

const bundle = (name: ThreadEntry): Promise<string> => {
  const made = bundles.get(name) ?? makeBundle(name);
  bundles.set(name, made);
  return made;
};

const makeBundle = async (name: ThreadEntry): Promise<string> => {
  const esbuild = await import('esbuild');
  // Code that is no file has no place of its own; what looks for files beside it begins with the entry of adapters.
  const place = new URL('../adapters/in-process/worker-entry.ts', import.meta.url).href;
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
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

const send = (worker: Worker, job: ThreadJob): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
  worker.postMessage(job);
};

const makerIn = <Made extends Chunk>(worker: Worker): ChunkMaker<Made> => ({
  play: (from, count, range) =>
    new Promise<Made>((resolve, reject) => {
      const done = (): void => {
        worker.off('message', onAnswer);
        worker.off('error', onError);
        worker.off('exit', onExit);
      };
      const onAnswer = (answer: ThreadAnswer<Made>): void => {
        done();
        if (answer.kind === 'chunk') resolve(answer.chunk);
        else reject(new Error(answer.message));
      };
      const onError = (error: Error): void => {
        done();
        reject(error);
      };
      const onExit = (): void => onError(new Error('a thread ended before its time'));
      worker.on('message', onAnswer);
      worker.on('error', onError);
      worker.on('exit', onExit);
      send(worker, { from, count, range });
    }),
});

/** Starts threads that do chunks. `start` is given to each as its `workerData`. */
export const startThreads = async <Made extends Chunk>(
  entry: ThreadEntry,
  count: number,
  start: unknown,
): Promise<Threads<Made>> => {
  const isSource = import.meta.url.endsWith('.ts');
  const code = isSource ? await bundle(entry) : pathToFileURL(join(packageRoot(), 'dist', `${entry}.js`));
  const workers = Array.from(
    { length: count },
    () => new Worker(code, { eval: isSource, workerData: start, execArgv: [] }),
  );
  const isOver = workers.map((worker) => once(worker, 'exit'));
  return {
    makers: workers.map((worker) => makerIn<Made>(worker)),
    close: async () => {
      for (const worker of workers) send(worker, 'end');
      await Promise.all(isOver);
    },
  };
};
