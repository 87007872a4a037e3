import { expect, test } from 'vitest';
import { literal, open } from './profile.ts';
import { withOverlay } from './overlay.ts';
import { parseOverlay } from './parse-overlay.ts';

/** What is wrong, a line each. */
const problemsOf = (data: unknown): readonly string[] => {
  const parsed = parseOverlay(data);
  if (parsed.status === 'ok') return [];
  return parsed.problems.map(({ path, message, hint }) => `${path.join('.')}: ${message}; ${hint ?? ''}`);
};

test('reads what becomes of rules, and which readings are settled', () => {
  const data = {
    title: 'another page',
    rules: {
      'KM-CG-4': 'dropped',
      'KM-MX-4': { modes: { mixed: 'owed', 'control-group': 'licensed' } },
      'KM-MX-5': { modes: ['mixed', 'process'] },
      'SH-1': { duty: 'licensed' },
      'FK-1': { signal: 'SIGABRT', unitTypes: 'scope' },
    },
    readings: { 'AMB-16': 'restart-too' },
  };
  expect(parseOverlay(data)).toEqual({
    status: 'ok',
    overlay: {
      title: 'another page',
      rules: {
        'KM-CG-4': { kind: 'dropped' },
        'KM-MX-4': { kind: 'changed', modes: { mixed: 'owed', 'control-group': 'licensed' } },
        'KM-MX-5': { kind: 'changed', modes: { mixed: 'owed', process: 'owed' } },
        'SH-1': {
          kind: 'changed',
          modes: { 'control-group': 'licensed', mixed: 'licensed', process: 'licensed', none: 'licensed' },
        },
        'FK-1': { kind: 'changed', unitTypes: ['scope'], signal: 'SIGABRT' },
      },
      readings: { 'AMB-16': ['restart-too'] },
    },
  });
});

test('says what is wrong, and what to write instead', () => {
  const data = {
    titel: 'x',
    rules: {
      'KM-XX-1': 'dropped',
      'KM-VAL-1': 'dropped',
      'KM-NO-3': { modes: ['mixed'] },
      'KM-CG-4': { duty: 'licensed' },
      'KM-MX-4': { modes: ['mixd', 'none'], duty: 'owned' },
      'KM-MX-5': { modes: { process: 'maybe', none: 'owed' } },
      'KM-MX-3': { modes: [] },
      'SH-1': 'licensed',
      'KS-5': { signal: 'SIGTERM', unitTypes: ['timer'], mode: 1 },
      'KM-SEQ-1': { signal: 'SIGTREM' },
    },
    readings: { 'AMB-16': 'foo' },
  };
  expect(problemsOf(data)).toMatchInlineSnapshot(`
    [
      "titel: "titel" is no key of an overlay; did you mean "title"?",
      "rules.KM-XX-1: "KM-XX-1" is no rule; did you mean "KM-MX-1"?",
      "rules.KM-VAL-1: KM-VAL-1 says how a unit file is read, which cannot be changed here; write the unit file that you mean instead",
      "rules.KM-NO-3: KM-NO-3 can only be dropped; write dropped",
      "rules.KM-CG-4: KM-CG-4 asks for nothing that could be left to choice; it can be dropped",
      "rules.KM-MX-4.duty: the text "owned" is no duty; owed or licensed",
      "rules.KM-MX-5.modes.process: the text "maybe" is no duty; owed or licensed",
      "rules.KM-MX-5.modes.none: under none nothing is killed, whatever another rule asks for; ",
      "rules.KM-MX-3.modes: a list where modes are needed; write [mixed, process]",
      "rules.SH-1: the text "licensed" where a change is needed; write dropped, or { duty: licensed }",
      "rules.KS-5.mode: "mode" is nothing that can be changed; did you mean "modes"?",
      "rules.KS-5.unitTypes.0: the text "timer" is no unit type; known: service, socket, mount, swap, scope",
      "rules.KS-5.signal: KS-5 names no signal; those that do: KM-MX-3, KM-SEQ-1, RS-1, RS-4, FK-1, WD-1",
      "rules.KM-SEQ-1.signal: the text "SIGTREM" is no signal; did you mean "SIGTERM"?",
      "readings.AMB-16: "foo" is no reading of AMB-16; known: restart-too, only-kill-signal, not-in-restart",
    ]
  `);
  expect(problemsOf('KM-CG-4')).toMatchInlineSnapshot(`
    [
      ": the text "KM-CG-4" where a mapping is needed; an overlay has rules or readings",
    ]
  `);
  expect(problemsOf({ rules: ['KM-CG-4'] })).toMatchInlineSnapshot(`
    [
      "rules: a list where a mapping is needed; write KM-CG-4: dropped",
    ]
  `);
  expect(problemsOf({})).toMatchInlineSnapshot(`
    [
      ": nothing is changed; add rules:, as in KM-CG-4: dropped, or readings:",
    ]
  `);
});

test('comes before what a profile says, and leaves the rest of it', () => {
  const overlay = {
    title: 'T',
    rules: { 'KM-CG-4': { kind: 'dropped' } },
    readings: { 'AMB-16': ['restart-too'] },
  } as const;
  expect(withOverlay(open, overlay)).toMatchObject({
    name: 'open, if: T',
    choices: { 'AMB-16': ['restart-too'] },
    page: { 'KM-CG-4': { kind: 'dropped' } },
  });
  const settled = withOverlay(literal, { ...overlay, rules: {} });
  expect(settled).toEqual({
    ...literal,
    name: 'literal, if: T',
    choices: { ...literal.choices, 'AMB-16': ['restart-too'] },
  });
});
