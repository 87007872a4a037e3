import type { MessagePort } from 'node:worker_threads';
import type { Chunk } from '../runner/in-chunks.ts';
import type { ThreadAnswer, ThreadJob } from './thread-messages.ts';

/** What a thread does with the chunks that it is given. */
export interface ThreadWork<Made extends Chunk> {
  readonly play: (from: number, count: number, range: number) => Promise<Made>;
  readonly close: () => Promise<void>;
}

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n${messageOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
};

/** Does the chunks that this thread is given, one after the other, until it is told to end. */
export const serveThread = <Made extends Chunk>(port: MessagePort, work: ThreadWork<Made>): void => {
  const answer = async ({ from, count, range }: Exclude<ThreadJob, 'end'>): Promise<ThreadAnswer<Made>> => {
    try {
      return { kind: 'chunk', chunk: await work.play(from, count, range) };
    } catch (error) {
      return { kind: 'broken', message: messageOf(error) };
    }
  };
  const take = async (job: ThreadJob): Promise<void> => {
    if (job !== 'end') {
      port.postMessage(await answer(job));
      return;
    }
    await work.close();
    port.close();
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (job: ThreadJob) => {
    last = last.then(() => take(job));
  });
};
