import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkShape } from './check-shape.ts';
import { callsPerTurnMax, lineBytesMax, logCountMax, outputBytesMax } from './connection.ts';
import { fromAdapterShape } from './from-adapter-shape.ts';
import type { FromAdapter } from './messages.ts';
import { protocolSchemas } from './protocol-schemas.ts';
import { depthMax } from './read-line.ts';
import { toAdapterShape } from './to-adapter-shape.ts';

const document = readFileSync(join(import.meta.dirname, 'PROTOCOL.md'), 'utf8');

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const fromSchema = ajv.compile(protocolSchemas['from-adapter.schema.json']);
const toSchema = ajv.compile(protocolSchemas['to-adapter.schema.json']);

test.each(Object.entries(protocolSchemas))('%s on disk is the one that is gone by', async (name, schema) => {
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`protocol/1.0/${name}`);
});

// Once a version is published its schemas never change again: another hash is another version.
test('the schemas of each version are frozen', () => {
  const hashes = Object.keys(protocolSchemas).map((name) => {
    const bytes = readFileSync(join(import.meta.dirname, 'protocol/1.0', name));
    return [name, createHash('sha256').update(bytes).digest('hex').slice(0, 16)];
  });
  expect(hashes).toMatchInlineSnapshot(`
    [
      [
        "to-adapter.schema.json",
        "ef7887df55e8b802",
      ],
      [
        "from-adapter.schema.json",
        "4e483c889679f9ac",
      ],
    ]
  `);
});

const spaced = (bound: number): string => bound.toString().replaceAll(/\B(?=(?:\d{3})+$)/g, ' ');

const hello = { id: 1, op: 'hello', protocol: '1.0', name: 'n', version: 'v', language: 'C' } as const;
const reaction = { id: 2, op: 'reaction', effects: [], wake: 'infinity' } as const;
const call = { id: 'a1', op: 'call', turn: 7 } as const;

const good: readonly FromAdapter[] = [
  hello,
  { ...hello, issues: 'https://example.org/issues', capabilities: {} },
  {
    ...hello,
    capabilities: {
      unitTypes: ['service', 'scope'],
      killModes: [],
      options: ['KillMode', 'SendSIGHUP'],
      operations: ['stop', 'something new'],
      freezing: true,
      latenessUs: 250_000,
      resolutionUs: 1000,
      casesInFlight: 64,
    },
  },
  reaction,
  { ...reaction, wake: 0 },
  {
    ...reaction,
    wake: 90_000_000,
    effects: [
      { kill: 5_000_001, signal: 'SIGRTMIN+3' },
      { run: 'ExecStopPost', index: 1 },
      { claim: 'failed' },
      { move: 5_000_002, group: 'left-over' },
      { removeGroup: true },
      { thaw: true },
    ],
  },
  { id: 3, op: 'final' },
  { id: 4, op: 'bye' },
  { id: 5, op: 'error', kind: 'unsupported', message: '' },
  { ...call, call: { kill: 5_000_001, signal: 'SIGTERM' } },
  { ...call, call: { processes: true } },
  { ...call, call: { subgroups: true } },
  { ...call, call: { run: 'ExecStart', index: 0 } },
  { op: 'log', message: 'how far we are' },
  { op: 'log', message: '😀'.repeat(4096) },
];

const bad: readonly unknown[] = [
  'null',
  '[]',
  '7',
  '"bye"',
  '{}',
  '{"op":"hallo"}',
  '{"op":["bye"],"id":4}',
  '{"op":"bye"}',
  '{"op":"bye","id":"4"}',
  '{"op":"bye","id":0}',
  '{"op":"bye","id":-4}',
  '{"op":"bye","id":1.5}',
  '{"op":"bye","id":1e300}',
  '{"op":"bye","id":4,"__proto__":{"polluted":true}}',
  '{"op":"bye","id":4,"constructor":1}',
  '{"id":1,"op":"hello","protocol":"2.0","name":"n","version":"v","language":"C"}',
  '{"id":1,"op":"hello","protocol":"1.0","name":"","version":"v","language":"C"}',
  '{"id":1,"op":"hello","protocol":"1.0","name":"n","version":"v"}',
  '{"id":1,"op":"hello","protocol":"1.0","name":"n","version":"v","language":"C","capabilities":{"units":[]}}',
  '{"id":1,"op":"hello","protocol":"1.0","name":"n","version":"v","language":"C","capabilities":{"unitTypes":["timer"]}}',
  '{"id":1,"op":"hello","protocol":"1.0","name":"n","version":"v","language":"C","capabilities":{"casesInFlight":65}}',
  '{"id":1,"op":"hello","protocol":"1.0","name":"n","version":"v","language":"C","capabilities":{"resolutionUs":0}}',
  '{"id":2,"op":"reaction","effects":[]}',
  '{"id":2,"op":"reaction","effects":{},"wake":1}',
  '{"id":2,"op":"reaction","effects":[],"wake":"never"}',
  '{"id":2,"op":"reaction","effects":[],"wake":-1}',
  '{"id":2,"op":"reaction","effects":[],"wake":0.5}',
  '{"id":2,"op":"reaction","effects":[],"wake":null}',
  '{"id":2,"op":"reaction","effects":[null],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"kill":5000001}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"kill":5000001,"signal":"TERM"}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"kill":5000001,"signal":"SIGTERM","run":"ExecStop","index":0}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"run":"ExecSotp","index":0}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"claim":"gone"}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"move":5000001,"group":""}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"removeGroup":false}],"wake":1}',
  '{"id":2,"op":"reaction","effects":[{"processes":true}],"wake":1}',
  '{"id":5,"op":"error","kind":"fatal","message":""}',
  '{"id":7,"op":"call","turn":7,"call":{"processes":true}}',
  '{"id":"a1","op":"call","turn":7,"call":{"sleep":1}}',
  '{"op":"log","message":7}',
  `{"op":"log","message":"${'x'.repeat(4097)}"}`,
].map((line) => JSON.parse(line) as unknown);

const verdicts = (value: unknown) => ({
  schema: fromSchema(value),
  check: checkShape(value, fromAdapterShape) === undefined,
});

describe('check and schema of what an adapter sends', () => {
  test.each(good.map((message) => [JSON.stringify(message).slice(0, 80), message]))('take %s', (_name, message) => {
    expect(verdicts(message)).toEqual({ schema: true, check: true });
  });
  test.each(bad.map((value) => [JSON.stringify(value).slice(0, 120), value]))('refuse %s', (_name, value) => {
    expect(verdicts(value)).toEqual({ schema: false, check: false });
  });
});

describe('the document', () => {
  const lines = [...document.matchAll(/```json\n([^]*?)```/g)].flatMap(([, block]) => (block ?? '').trim().split('\n'));

  test.each(lines.map((line, at) => [line.slice(0, 60), line, at % 2 === 0] as const))(
    'shows %s as it goes over the wire',
    (_name, line, isFirst) => {
      const value: unknown = JSON.parse(line);
      const isCall = line.includes('"call"') || line.includes('"return"');
      const isTo = isFirst !== isCall;
      expect(checkShape(value, isTo ? toAdapterShape : fromAdapterShape)).toBeUndefined();
      expect((isTo ? toSchema : fromSchema)(value)).toBe(true);
    },
  );

  test('names the bounds that hold', () => {
    const flat = document.replaceAll('\n', ' ');
    expect(flat).toContain(`at most ${spaced(lineBytesMax)} bytes and ${depthMax} lists and objects in one another`);
    expect(flat).toContain(`may write ${spaced(outputBytesMax)} bytes and send ${logCountMax} log messages`);
    expect(flat).toContain(`more than ${spaced(callsPerTurnMax)} effects, or as many calls, in one turn`);
  });

  test('names every kind of event, every effect and every capability', () => {
    const words = JSON.stringify(protocolSchemas).matchAll(/"const":"([a-z-]+)"/g);
    const named = [...new Set([...words].map(([, each]) => each))];
    expect(named.filter((each) => !document.includes(each ?? ''))).toEqual([]);
  });
});
