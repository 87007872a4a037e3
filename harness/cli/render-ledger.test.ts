import { expect, test } from 'vitest';
import { ledger } from '../../spec/page/ledger.ts';
import { proofs } from '../mutation/proofs.ts';
import { renderLedger } from './render-ledger.ts';

const defaults = ledger.filter(({ option, kind }) => option.startsWith('Kill') && kind === 'default');

test('says which rules nothing proves, and which are proven by the words alone', () => {
  const { 'KM-DEF-1': proof, ...others } = proofs;
  const literally = {
    ...others,
    ...(proof === undefined ? {} : { 'KM-DEF-1': { ...proof, under: 'literal' as const } }),
  };
  const { 'KS-4': _, ...lacking } = literally;
  expect(renderLedger(defaults, { width: 100, proofs: lacking })).toMatchInlineSnapshot(`
    "systemd.kill(5), version 257: 2 sentences, 2 rules stand on them

    sentence         kind      says
                     rule      a mutant that breaks it, and a case in which it refuses this mutant
    kill-mode.5.1    default   Unset, it is control-group.
                     KM-DEF-1  default-process in kill-mode/default-main-ignores (under literal only)
    kill-signal.1.4  default   Unset, it is SIGTERM.
                     KS-4      NOT PROVEN: no mutant that breaks it is refused by it

    2 sentences promise something: proven 0 under every reading, 1 under literal only
    NOT PROVEN: kill-signal.1.4"
  `);
  expect(renderLedger(defaults, { width: 100, proofs: {} }).split('\n').slice(-3)).toMatchInlineSnapshot(`
    [
      "",
      "2 sentences promise something: proven 0 under every reading, 0 under literal only",
      "NOT PROVEN: kill-mode.5.1 kill-signal.1.4",
    ]
  `);
});
