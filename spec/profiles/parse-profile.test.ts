import { expect, test } from 'vitest';
import { type ParsedProfile, parseProfile } from './parse-profile.ts';
import { literal } from './profile.ts';

const problemsOf = (parsed: ParsedProfile): readonly string[] =>
  parsed.status === 'ok'
    ? []
    : parsed.problems.map(
        ({ code, path, message, hint }) => `${code} at ${path.join('.')}: ${message} (${hint ?? ''})`,
      );

test('reads a profile, one reading or several for a choice', () => {
  const data = {
    format: 'killspec-profile/1',
    name: 'my-init',
    choices: { 'AMB-16': 'restart-too', 'AMB-17': ['whole-group', 'same-targets'] },
    quirks: ['logs twice'],
  };
  expect(parseProfile(data)).toEqual({
    status: 'ok',
    profile: {
      name: 'my-init',
      choices: { 'AMB-16': ['restart-too'], 'AMB-17': ['same-targets', 'whole-group'] },
      quirks: ['logs twice'],
    },
  });
});

test('a name is enough for an open profile', () => {
  expect(parseProfile({ name: 'x' })).toEqual({ status: 'ok', profile: { name: 'x', choices: {}, quirks: [] } });
});

test('builds upon literal, which gives way to what the named readings imply', () => {
  expect(parseProfile({ name: 'x', base: 'literal', choices: { 'AMB-06': 'again' } })).toEqual({
    status: 'ok',
    profile: {
      name: 'x',
      choices: { ...literal.choices, 'AMB-06': ['again'], 'AMB-07': ['main-exit'] },
      quirks: [],
    },
  });
});

test.each([
  [undefined, 'wrong-type at : nothing where a mapping is needed (a profile has a name and choices)'],
  [['AMB-16'], 'wrong-type at : a list where a mapping is needed (a profile has a name and choices)'],
  [{}, 'missing-key at : the profile has no name (add a line like name: my-init)'],
  [{ name: 3 }, 'wrong-type at name: 3 where a name is needed ()'],
  [{ name: 'x', choises: {} }, 'unknown-key at choises: "choises" is no key of a profile (did you mean "choices"?)'],
  [
    { name: 'x', format: 'killspec-profile/9' },
    'unknown-name at format: the text "killspec-profile/9" is no format that is understood (write killspec-profile/1)',
  ],
  [
    { name: 'x', base: 'litteral' },
    'unknown-name at base: the text "litteral" is neither open nor literal (did you mean "literal"?)',
  ],
  [
    { name: 'x', choices: ['AMB-16'] },
    'wrong-type at choices: a list where a mapping is needed (write lines like AMB-16: restart-too)',
  ],
  [
    { name: 'x', choices: { 'AMB-14': 'always' } },
    'unknown-name at choices.AMB-14: "AMB-14" is no choice (it holds several: AMB-14/SIGKILL, AMB-14/SIGCONT)',
  ],
  [
    { name: 'x', choices: { 'amb-16': 'restart-too' } },
    'unknown-name at choices.amb-16: "amb-16" is no choice (did you mean "AMB-16"?)',
  ],
  [
    { name: 'x', choices: { 'AMB-16': 'restart-to' } },
    'unknown-name at choices.AMB-16: "restart-to" is no reading of AMB-16 (did you mean "restart-too"?)',
  ],
  [
    { name: 'x', choices: { 'AMB-06': ['once', 'thrice'] } },
    'unknown-name at choices.AMB-06.1: "thrice" is no reading of AMB-06 (known: once, again)',
  ],
  [
    { name: 'x', choices: { 'AMB-06': true } },
    'wrong-type at choices.AMB-06: true where a reading is needed (known: once, again)',
  ],
  [
    { name: 'x', choices: { 'AMB-06': [] } },
    'wrong-type at choices.AMB-06: an empty list allows no reading (known: once, again)',
  ],
  [{ name: 'x', quirks: 'none' }, 'wrong-type at quirks: the text "none" where a list of texts is needed ()'],
  [
    { name: 'x', choices: { 'AMB-06': 'again', 'AMB-07': 'first-pass' } },
    'inconsistent at choices: these readings contradict each other (AMB-06=again leaves only main-exit of AMB-07)',
  ],
])('%j is refused', (data, problem) => {
  expect(problemsOf(parseProfile(data))).toEqual([problem]);
});

test('names every problem at once', () => {
  expect(problemsOf(parseProfile({ choices: { 'AMB-99': 'x', 'AMB-06': 'twice' }, colour: 'red' }))).toHaveLength(4);
});

test('reads what holds for units of one type, and what is played of what is left open', () => {
  const data = {
    name: 'x',
    choices: { 'AMB-06': 'again' },
    unitTypes: { scope: { 'AMB-48': 'at-once' } },
    plays: { 'AMB-18': 'batch-hup-first' },
  };
  expect(parseProfile(data)).toEqual({
    status: 'ok',
    profile: {
      name: 'x',
      choices: { 'AMB-06': ['again'], 'AMB-07': ['main-exit'] },
      unitTypes: { scope: { 'AMB-48': ['at-once'] } },
      plays: { 'AMB-18': ['batch-hup-first'] },
      quirks: [],
    },
  });
});

test.each([
  [{ scop: {} }, 'unknown-name at unitTypes.scop: "scop" is no unit type (did you mean "scope"?)'],
  [[], 'wrong-type at unitTypes: a list where a mapping is needed (write scope: { AMB-48: never })'],
  [
    { scope: { 'AMB-48': 'always' } },
    'unknown-name at unitTypes.scope.AMB-48: "always" is no reading of AMB-48 (known: never, at-once)',
  ],
  [
    { scope: { 'AMB-07': 'first-pass' } },
    'inconsistent at unitTypes.scope: these readings and those of all units contradict each other ()',
  ],
])('%j is refused for units of one type', (unitTypes, problem) => {
  expect(problemsOf(parseProfile({ name: 'x', choices: { 'AMB-06': 'again' }, unitTypes }))).toEqual([problem]);
});
