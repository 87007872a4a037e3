import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { quoteValue } from './quote-value.ts';

test('reads fields, lists, quotes, negation and free words', () => {
  expect(
    parseQuery('rule:KM-MX-4 outcome:nonconformant,crash  -mode:mixed "two words" -late name:"a \\"b\\" c"'),
  ).toEqual({
    ok: true,
    query: [
      { field: 'rule', isNegated: false, values: ['KM-MX-4'] },
      { field: 'outcome', isNegated: false, values: ['nonconformant', 'crash'] },
      { field: 'mode', isNegated: true, values: ['mixed'] },
      { field: 'text', isNegated: false, values: ['two words'] },
      { field: 'text', isNegated: true, values: ['late'] },
      { field: 'name', isNegated: false, values: ['a "b" c'] },
    ],
  });
});

test('nothing is asked by nothing', () => {
  expect(parseQuery('  \t ')).toEqual({ ok: true, query: [] });
});

test('words with a colon that is no field of letters are free text', () => {
  expect(parseQuery('kill-mode/x:y 12:30')).toEqual({
    ok: true,
    query: [
      { field: 'text', isNegated: false, values: ['kill-mode/x:y'] },
      { field: 'text', isNegated: false, values: ['12:30'] },
    ],
  });
});

/** A mistake as the page shows it. */
const shown = (source: string): string => {
  const parsed = parseQuery(source);
  if (parsed.ok) return 'fine';
  const { at, length, message, hint } = parsed.problem;
  return `${source}\n${' '.repeat(at)}${'^'.repeat(length)} ${message}: ${hint}`;
};

test('a mistake names its place and what to write instead', () => {
  const mistakes = [
    'outcom:crash',
    'mode:mixd',
    'unit:timer',
    'rule:KM-XX-9',
    'a ambiguity:AMB-99=x',
    'outcome:',
    'outcome:crash,',
    'mode:"mixed',
    '"a"b',
    'a -',
    'number:x',
    'http://x',
  ];
  expect(mistakes.map(shown).join('\n')).toMatchInlineSnapshot(`
    "outcom:crash
    ^^^^^^ there is no field outcom: did you mean outcome:?
    mode:mixd
         ^^^^ there is no mode mixd: did you mean mode:mixed?
    unit:timer
         ^^^^^ there is no unit timer: one of service, socket, mount, swap, scope
    rule:KM-XX-9
         ^^^^^^^ there is no rule KM-XX-9: did you mean rule:KM-MX-1?
    a ambiguity:AMB-99=x
                ^^^^^^^^ there is no ambiguity AMB-99: did you mean ambiguity:AMB-09?
    outcome:
            ^ outcome: needs a value: as in outcome:conformant
    outcome:crash,
                  ^ outcome: needs a value: as in outcome:conformant
    mode:"mixed
         ^^^^^^ this quote is not closed: write a second " at the end
    "a"b
       ^ something stands right behind a quote: write a blank between them
    a -
      ^ nothing is asked for here: write a word behind the -
    number:x
           ^ x is no number of a failure: as in number:1
    http://x
    ^^^^ there is no field http: one of rule, breaks, about, exercises, outcome, mode, unit, trigger, name, sentence, ambiguity, implementation, number; "http://x" in quotes looks for the text"
  `);
});

test('a quoted value is read as it was', () => {
  for (const value of ['plain', 'two words', '-minus', 'a,b', 'say "x"', 'back\\slash', '', 'a:b', '\u202e']) {
    const parsed = parseQuery(`name:${quoteValue(value)}`);
    const values = parsed.ok ? parsed.query[0]?.values : parsed.problem.message;
    expect([value, values]).toEqual([value, value === '' ? 'name: needs a value' : [value]]);
  }
});
