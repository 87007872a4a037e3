import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderLivePage } from '../../reports/html/render-report.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Io } from './io.ts';
import { LiveData } from './live-data.ts';
import { loadTemplate } from './report-command.ts';
import { renderMistake } from './render-mistake.ts';

/** The options of `killspec serve`. */
export interface ServeCommandOptions {
  readonly port?: number;
  readonly color?: boolean;
}

/** Nobody but this machine reaches it. */
const loopback = '127.0.0.1';

/** What every answer says: nothing is to be kept, guessed, or read by other pages. */
const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const;

const say = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
};

/** A page of elsewhere that had its name resolved to this machine asks under that name. */
const isAskedOfUs = ({ headers: { host } }: IncomingMessage, port: number): boolean =>
  host === `${loopback}:${port}` || host === `localhost:${port}`;

const answerData = (request: IncomingMessage, response: ServerResponse, data: LiveData): void => {
  const answer = data.now();
  if (!answer.ok) say(response, 503, answer.why);
  else if (request.headers['if-none-match'] === answer.tag)
    response.writeHead(304, { ...headers, ETag: answer.tag }).end();
  else {
    response
      .writeHead(200, { ...headers, ETag: answer.tag, 'Content-Type': 'application/octet-stream' })
      .end(request.method === 'HEAD' ? undefined : answer.packed);
  }
};

const answer = (request: IncomingMessage, response: ServerResponse, page: string, data: LiveData): void => {
  const { port } = request.socket.address() as AddressInfo;
  if (!isAskedOfUs(request, port)) say(response, 403, 'this server answers to its own address only\n');
  else if (request.method !== 'GET' && request.method !== 'HEAD') say(response, 405, 'nothing can be changed here\n');
  else if (request.url === '/data') answerData(request, response, data);
  else if (request.url === '/') {
    response
      .writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
      .end(request.method === 'HEAD' ? undefined : page);
  } else say(response, 404, 'there is nothing here\n');
};

const listen = (server: Server, port: number): Promise<AddressInfo | string> =>
  new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen(port, loopback, () => done(server.address() as AddressInfo));
  });

/**
 * Runs `killspec serve`: shows results in a browser while they come about, until it is interrupted. It reads the files
 * and writes nothing.
 */
export const serveCommand = async (
  files: readonly string[],
  options: ServeCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const data = new LiveData(files, io.cwd);
  const page = renderLivePage(`${files.join(', ')} · killspec serve`, loadTemplate());
  const server = createServer((request, response) => answer(request, response, page, data));
  const address = await listen(server, options.port ?? 0);
  if (typeof address === 'string') {
    io.writeError(
      await renderMistake({
        message: `port ${options.port} cannot be used (${address})`,
        hint: 'without --port any free one is taken',
      }),
    );
    return exitCodes.usage;
  }
  io.write(`http://${loopback}:${address.port}/ shows ${files.join(', ')}; Ctrl-C ends it\n`);
  await new Promise<void>((done) => {
    io.onInterrupt(() => done());
  });
  server.closeAllConnections();
  await new Promise<void>((done) => {
    server.close(() => done());
  });
  return exitCodes.ok;
};
