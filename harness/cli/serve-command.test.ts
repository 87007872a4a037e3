import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackReport } from '../../reports/html/data/unpack-report.ts';
import { captured, folderWith } from './captured.ts';
import { runCli } from './run-cli.ts';

interface Answer {
  readonly status: number | undefined;
  readonly body: Buffer;
  readonly tag: string | undefined;
}

/** Asks a server of this machine, under whatever name. */
const ask = (url: string, path: string, options: object = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const { port } = new URL(url);
    const asked = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, body: Buffer.concat(parts), tag: response.headers.etag }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });

const nothing = (): void => {};

/** The hunt in an answer. */
const huntOf = async ({ body }: Answer) => (await unpackReport(new Blob([new Uint8Array(body)]))).head.hunts[0];

/** Serves files of a folder as long as `use` takes. */
const serving = async (cwd: string, files: readonly string[], use: (url: string) => Promise<void>): Promise<number> => {
  let interrupt = nothing;
  let said: (text: string) => void = nothing;
  const greeting = new Promise<string>((done) => {
    said = done;
  });
  const ended = runCli(['serve', ...files], {
    write: said,
    writeError: said,
    env: {},
    cwd,
    now: () => new Date(0),
    errorIsTerminal: false,
    onInterrupt: (listener) => {
      interrupt = listener;
      return nothing;
    },
  });
  const url = /^http:\/\/127\.0\.0\.1:\d+\//u.exec(await greeting)?.[0];
  try {
    if (url === undefined) throw new Error(await greeting);
    await use(url);
  } finally {
    interrupt();
  }
  return ended;
};

test('a hunt that is still being written is shown as running, until it has its end', async () => {
  const cwd = folderWith();
  await captured(['hunt', '--runs', '30', '--adapter', 'killspec:reference', '--output', 'whole.ndjson'], { cwd });
  const whole = readFileSync(join(cwd, 'whole.ndjson'), 'utf8');
  const lines = whole.split('\n');
  const code = await serving(cwd, ['hunt.ndjson'], async (url) => {
    expect(await ask(url, '/data')).toMatchObject({
      status: 503,
      body: Buffer.from('hunt.ndjson is not there'),
    });
    writeFileSync(join(cwd, 'hunt.ndjson'), `${lines.slice(0, 2).join('\n')}\n{"chu`);
    const begun = await ask(url, '/data');
    expect(await huntOf(begun)).toMatchObject({ standing: 'running', worldCount: 30 });
    expect(await ask(url, '/data', { headers: { 'If-None-Match': begun.tag } })).toMatchObject({ status: 304 });
    writeFileSync(join(cwd, 'hunt.ndjson'), whole);
    // It rests for a moment after each reading; whoever asks again and again gets the new one then.
    let ended = await ask(url, '/data');
    for (let tries = 0; ended.tag === begun.tag && tries < 10_000; tries += 1) ended = await ask(url, '/data');
    expect(await huntOf(ended)).toMatchObject({ standing: 'sealed', worldCount: 30, outcome: 'conformant' });
  });
  expect(code).toBe(0);
});

test('it answers to its own address, to reading, and to nothing else', async () => {
  const cwd = folderWith();
  await serving(cwd, ['none.ndjson'], async (url) => {
    const { port } = new URL(url);
    const statusOf = async (path: string, options: object = {}) => (await ask(url, path, options)).status;
    expect(await statusOf('/')).toBe(200);
    expect(await statusOf('/', { headers: { host: `localhost:${port}` } })).toBe(200);
    expect(await statusOf('/', { headers: { host: `evil.example:${port}` } })).toBe(403);
    expect(await statusOf('/data', { headers: { host: 'evil.example' } })).toBe(403);
    expect(await statusOf('/', { method: 'POST' })).toBe(405);
    expect(await statusOf('/none.ndjson')).toBe(404);
    expect(await statusOf('/../etc/passwd')).toBe(404);
    const page = await ask(url, '/');
    expect(page.body.toString('utf8')).toContain("connect-src 'self'");
  });
});

test('a port that is taken is a mistake', async () => {
  const cwd = folderWith();
  await serving(cwd, ['none.ndjson'], async (url) => {
    const { port } = new URL(url);
    const { code, stderr } = await captured(['serve', 'none.ndjson', '--port', port], { cwd });
    expect([code, stderr.replaceAll(port, 'N')]).toEqual([
      2,
      'killspec: port N cannot be used (EADDRINUSE)\n  without --port any free one is taken\n',
    ]);
  });
});
