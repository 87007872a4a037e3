import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const redisServer = '/usr/bin/redis-server';

/** Why no campaign with a Redis can be played here; `undefined` where one can. */
export const whatRedisLacks = (): string | undefined =>
  existsSync(redisServer) ? undefined : 'redis-server is not installed';

/** Where the Redis of a folder listens. */
export const socketIn = (folder: string): string => join(folder, 'redis.sock');

/** Starts a Redis with a socket and its files in a folder, and no port unless the options name one. */
export const startRedis = (folder: string, ...options: readonly string[]): ChildProcess =>
  spawn(redisServer, ['--port', '0', '--unixsocket', socketIn(folder), '--dir', folder, '--save', '', ...options], {
    stdio: 'ignore',
  });

const isAnswering = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

const looksMax = 200;
const lookMs = 50;

/** Waits for a server that was started to listen. */
export const untilItAnswers = async (path: string): Promise<void> => {
  for (let looks = 0; looks < looksMax && !(await isAnswering(path)); looks += 1) await setTimeout(lookMs);
};

const servers: ChildProcess[] = [];

/** Starts a Redis and waits for it; `endRedises` ends it. */
export const redisIn = async (folder: string, ...options: readonly string[]): Promise<void> => {
  servers.push(startRedis(folder, ...options));
  await untilItAnswers(socketIn(folder));
};

/** Ends those that `redisIn` started. */
export const endRedises = async (): Promise<void> => {
  for (const server of servers.splice(0)) {
    const isOver = once(server, 'exit');
    server.kill('SIGKILL');
    await isOver;
  }
};

/** A port that nobody listens on. */
export const freePort = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' && address !== null ? address.port : 0);
};
