import * as fc from 'fast-check';
import { test } from 'vitest';
import { type ChoiceNeeded, killSettings } from './kill-settings.ts';
import { parseUnit } from './parse-unit.ts';
import { renderDiagnostic } from './render-diagnostic.ts';
import type { Unit } from './unit.ts';

const fragments = [
  '[Service]',
  '[Socket]',
  '[Scope]',
  '[Unit]',
  '[',
  ']',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\\',
  '\\\n',
  '#',
  ';',
  '=',
  ' ',
  '\t',
  'KillMode',
  'KillSignal',
  'SendSIGHUP',
  'FinalKillSignal',
  'TimeoutStopSec',
  'ExecStop',
  'Type',
  'killmode',
  'mixed',
  'none',
  'SIGTERM',
  'rtmin+3',
  '15',
  'yes',
  'y',
  '5min',
  'infinity',
  '-/bin/a ; b',
  '"',
  '\0',
  '\ufeff',
  '\ud800',
];

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...fragments), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const names = fc.constantFrom('a.service', 'a.socket', 'a.mount', 'a.swap', 'a.scope');
const units = fc.tuple(names, fc.array(texts, { maxLength: 3 })).map(([name, all]) =>
  parseUnit(
    name,
    all.map((text, index) => ({ file: `f${index}`, text })),
  ),
);

const lineOf = (unit: Unit, file: string, line: number): string | undefined =>
  unit.sources
    .find((source) => source.file === file)
    ?.text.replace(/^\ufeff/, '')
    .split('\n')
    .at(line - 1)
    ?.replace(/\r$/, '');

test('whatever the texts, every diagnostic points into them and can be shown', () => {
  fc.assert(
    fc.property(units, (unit) =>
      unit.diagnostics.every(
        (each) =>
          lineOf(unit, each.file, each.line) === each.lineText &&
          each.column >= 1 &&
          each.column <= each.lineText.length + 1 &&
          renderDiagnostic(each).split('\n').length === 3,
      ),
    ),
    { numRuns: 500 },
  );
});

test('whatever the texts, every assignment stands where it says', () => {
  fc.assert(
    fc.property(units, (unit) =>
      unit.assignments.every(
        ({ file, line, column, key }) => lineOf(unit, file, line)?.startsWith(key[0] ?? '', column - 1) === true,
      ),
    ),
    { numRuns: 500 },
  );
});

test('a unit is plain data', () => {
  fc.assert(
    fc.property(units, (unit) => {
      const text = JSON.stringify(unit);
      return JSON.stringify(JSON.parse(text)) === text;
    }),
  );
});

test('comments, blank lines and the kind of line ends make no difference', () => {
  const plain = texts.map((text) => text.replaceAll('\r', ''));
  fc.assert(
    fc.property(names, plain, (name, text) => {
      const of = (changed: string) => {
        const { settings, assignments } = parseUnit(name, [{ file: 'f', text: changed }]);
        return JSON.stringify([settings, assignments.map(({ section, key, value }) => [section, key, value])]);
      };
      return (
        of(text) === of(text.replaceAll('\n', '\r\n')) &&
        of(text) === of(text.replaceAll('\n', '\n# comment \\\n')) &&
        of(text) === of(`\n\n; KillMode=none\n${text.replace(/^\ufeff/, '')}`)
      );
    }),
  );
});

test('kill settings ask for nothing twice, and for nothing that makes no difference', () => {
  const readings: Readonly<Record<ChoiceNeeded, readonly string[]>> = {
    'AMB-01': ['unreachable', 'scope-section'],
    'AMB-45/aliases': ['valid', 'invalid'],
    'AMB-45/numbers': ['valid', 'invalid'],
    'AMB-45/realtime': ['valid', 'invalid'],
    'AMB-45/lower-case': ['valid', 'invalid'],
    'AMB-46': ['unit-fails', 'ignored', 'default'],
    'AMB-47/forms': ['listed', 'short-too'],
    'AMB-47/empty': ['resets', 'invalid'],
  };
  /** Every outcome that the tree of questions below these answers can have; `undefined` if it asks anything in vain. */
  const outcomes = (unit: Unit, given: ReadonlyMap<ChoiceNeeded, string>): ReadonlySet<string> | undefined => {
    const asked: ChoiceNeeded[] = [];
    const settings = killSettings(unit, (choice) => {
      asked.push(choice);
      return given.get(choice) ?? readings[choice][0] ?? '';
    });
    if (new Set(asked).size !== asked.length) return undefined;
    const next = asked.find((choice) => !given.has(choice));
    if (next === undefined) return new Set([JSON.stringify(settings)]);
    const branches = readings[next].map((reading) => outcomes(unit, new Map([...given, [next, reading]])));
    const all = new Set(branches.flatMap((each) => (each === undefined ? [] : [...each])));
    return branches.includes(undefined) || all.size < 2 ? undefined : all;
  };
  const value = fc.constantFrom(
    'mixed',
    'pgrp',
    '',
    'SIGINT',
    '2',
    'rtmin',
    'SIGIOT',
    'SIGFOO',
    'yes',
    'y',
    'no',
    'maybe',
  );
  const key = fc.constantFrom('KillMode', 'KillSignal', 'SendSIGHUP', 'SendSIGKILL', 'FinalKillSignal');
  const lines = fc.array(fc.tuple(key, value), { maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom('service', 'scope'), lines, (type, assignments) => {
      const section = type === 'service' ? '[Service]' : '[Scope]';
      const text = [section, ...assignments.map((each) => each.join('='))].join('\n');
      return outcomes(parseUnit(`a.${type}`, [{ file: 'f', text }]), new Map()) !== undefined;
    }),
  );
});
