import { beforeAll, describe, expect, test } from 'vitest';
import { withOverlay } from '../../spec/profiles/overlay.ts';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import type { PageChange } from '../../spec/rules/page-change.ts';
import { selectCases } from '../cli/select-cases.ts';
import { judgeTwice } from './judged-twice.ts';
import { newConflicts } from './conflicts.ts';
import { needlessSentences } from './needless-sentences.ts';
import { provingCases, type ProvingCases } from './proving-cases.ts';

const other = (rules: PageChange, base: Profile = literal): Profile => ({ ...base, page: rules });

let tried: ProvingCases;

beforeAll(() => {
  const selected = selectCases({ operands: ['kill-mode/*', 'closed-world/*', 'send-sighup/*'], cwd: '/' });
  if (!selected.ok) throw new Error('the cases cannot be read');
  tried = provingCases(selected.value);
});

describe('sentences that contradict each other', () => {
  test('the ledger’s page has none, nor has one that only drops a rule', () => {
    expect(newConflicts(tried.right, literal, literal)).toEqual([]);
    expect(newConflicts(tried.right, literal, other({ 'KM-MX-2': { kind: 'dropped' } }))).toEqual([]);
  });

  test('a rule that asks in a mode where another forbids it, until that one is dropped', () => {
    const widened: PageChange = { 'KM-MX-4': { kind: 'changed', modes: { mixed: 'owed', 'control-group': 'owed' } } };
    expect(newConflicts(tried.right, literal, other(widened))).toEqual([
      { asking: 'KM-MX-4', forbidding: 'KM-CG-4', caseName: 'closed-world/after-the-last-exit' },
    ]);
    expect(newConflicts(tried.right, literal, other({ ...widened, 'KM-CG-4': { kind: 'dropped' } }))).toEqual([]);
  });

  test('a signal that is to be sent at once and must not be', () => {
    const found = newConflicts(tried.right, literal, other({ 'KM-SEQ-1': { kind: 'changed', signal: 'SIGKILL' } }));
    expect(found.map(({ asking, forbidding }) => `${asking} against ${forbidding}`)).toEqual([
      'KM-SEQ-1 against KM-CG-4',
      'KM-SEQ-1 against KM-MX-6',
      'KM-SEQ-1 against KM-SEQ-4',
      'KM-SEQ-1 against SK-2',
    ]);
  });
});

describe('sentences that become needless', () => {
  test('none where nothing is changed', () => {
    expect(needlessSentences(tried.contrasts, literal, literal)).toEqual([]);
  });

  test('those that say in particular what a general one then says', () => {
    const without = other({ 'PROC-1': { kind: 'dropped' } });
    const found = needlessSentences(tried.contrasts, without, literal).map(({ id }) => id);
    expect(found).toMatchInlineSnapshot(`
      [
        "kill-mode.2.1",
        "send-sighup.1.1",
        "send-sighup.1.4",
      ]
    `);
    expect(needlessSentences(tried.contrasts, literal, without)).toEqual([]);
  });
});

test('an implementation is judged by both pages, case by case and as a whole', () => {
  const overlaid = withOverlay(open, { title: '', rules: {}, readings: { 'AMB-16': ['only-kill-signal'] } });
  const witnessed = { name: 'reference', cases: tried.right };
  expect(judgeTwice(witnessed, open, overlaid ?? open)).toMatchInlineSnapshot(`
    {
      "caseCount": 384,
      "changes": [
        {
          "name": "send-sighup/on-restart/Restart=set",
          "now": "nonconformant",
          "rules": [
            "SH-2",
          ],
          "unitType": "service",
          "was": "conformant",
        },
        {
          "name": "send-sighup/restart-with-two-stop-commands-that-hang",
          "now": "nonconformant",
          "rules": [
            "SH-2",
            "FK-1",
            "FK-4",
          ],
          "unitType": "service",
          "was": "conformant",
        },
      ],
      "name": "reference",
      "now": {
        "conformantCount": 382,
        "standing": "nonconformant",
      },
      "was": {
        "conformantCount": 384,
        "standing": "conformant",
      },
    }
  `);
});
