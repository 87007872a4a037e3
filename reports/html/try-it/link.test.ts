import { expect, test } from 'vitest';
import type { Attempt } from './attempt.ts';
import { firstAttempt } from './first-attempt.ts';
import { linkLengthMax, readLink, toLink } from './link.ts';

const there = (attempt: Attempt): unknown => readLink(toLink(attempt));

test('a link brings back what was tried, whoever acts', () => {
  const attempts: readonly Attempt[] = [
    firstAttempt,
    {
      ...firstAttempt,
      title: 'süß ☃ "quoted": yes',
      profile: { base: 'open', readings: { 'AMB-22': 'main-exit-too' } },
    },
    { ...firstAttempt, actor: { kind: 'readings' } },
    { ...firstAttempt, actor: { kind: 'mutant', name: 'hasty' } },
    {
      ...firstAttempt,
      actor: {
        kind: 'deeds',
        deeds: [
          { kind: 'signal', atUs: 0, to: 'main', signal: 'SIGTERM' },
          { kind: 'run', atUs: 1_000_000, command: 'ExecStop' },
        ],
      },
    },
    {
      ...firstAttempt,
      meant: ['bad-kill-mode'],
      world: { ...firstAttempt.world, unit: { name: 'y.service', text: '[Service]\nKillMode=mixd\n', dropIns: [] } },
    },
  ];
  expect(attempts.map(there)).toEqual(attempts.map((attempt) => ({ ok: true, attempt })));
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('what is no link of ours is told, never thrown', () => {
  const good = { v: 1, yaml: 'x', actor: 'reference', base: 'open' };
  const links = [
    '%%%',
    'AAAA',
    toLink(firstAttempt).slice(0, -9),
    encoded('a text'),
    encoded({ ...good, v: 2 }),
    encoded({ ...good, actor: '../../x' }),
    encoded({ ...good, readings: { 'AMB-22': 7 } }),
    encoded({ ...good, actor: 'deeds', deeds: [[-1, 'main', 'SIGTERM']] }),
    encoded({ ...good, actor: 'deeds', deeds: [[0, 'main', 'SIGNOTHING']] }),
    encoded(good),
    'A'.repeat(linkLengthMax + 1),
  ];
  expect(links.map(readLink)).toMatchInlineSnapshot(`
    [
      {
        "message": "the link is cut off or damaged",
        "ok": false,
      },
      {
        "message": "the link is cut off or damaged",
        "ok": false,
      },
      {
        "message": "the link is cut off or damaged",
        "ok": false,
      },
      {
        "message": "the link was made by another version of killspec",
        "ok": false,
      },
      {
        "message": "the link was made by another version of killspec",
        "ok": false,
      },
      {
        "message": "the link is damaged",
        "ok": false,
      },
      {
        "message": "the link is damaged",
        "ok": false,
      },
      {
        "message": "the link is damaged",
        "ok": false,
      },
      {
        "message": "the link is damaged",
        "ok": false,
      },
      {
        "message": "the link holds a scenario that cannot be read",
        "ok": false,
      },
      {
        "message": "the link is longer than any that is made here",
        "ok": false,
      },
    ]
  `);
});
