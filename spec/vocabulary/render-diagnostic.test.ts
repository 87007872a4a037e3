import { expect, test } from 'vitest';
import { renderDiagnostic } from './render-diagnostic.ts';
import type { Diagnostic } from './unit.ts';

const diagnostic = (changes: Partial<Diagnostic>): Diagnostic => ({
  file: 'a.service',
  line: 3,
  column: 10,
  severity: 'warning',
  code: 'bad-kill-mode',
  message: 'KillMode= is none of these',
  lineText: 'KillMode=pgrp',
  ...changes,
});

test('shows the place, the line, and a caret under the column', () => {
  expect(renderDiagnostic(diagnostic({}))).toMatchInlineSnapshot(`
    "a.service:3:10 KillMode= is none of these
      KillMode=pgrp
               ^"
  `);
});

test('puts the hint after the caret', () => {
  expect(renderDiagnostic(diagnostic({ hint: 'did you mean process?' }))).toMatchInlineSnapshot(`
    "a.service:3:10 KillMode= is none of these
      KillMode=pgrp
               ^ did you mean process?"
  `);
});

test('shows a window of a long line', () => {
  const lineText = `${'a'.repeat(300)}!${'b'.repeat(300)}`;
  expect(renderDiagnostic(diagnostic({ lineText, column: 301 }))).toMatchInlineSnapshot(`
    "a.service:3:301 KillMode= is none of these
      …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
                                                         ^"
  `);
  expect(renderDiagnostic(diagnostic({ lineText, column: 1 }))).toMatchInlineSnapshot(`
    "a.service:3:1 KillMode= is none of these
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
      ^"
  `);
  expect(renderDiagnostic(diagnostic({ lineText, column: 601 }))).toMatchInlineSnapshot(`
    "a.service:3:601 KillMode= is none of these
      …bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
                                                                                                          ^"
  `);
});

test('prints nothing that a terminal would act on', () => {
  const lineText = 'Kill\tMode=\u001b[31mx\u202ey\0\ud800';
  const text = renderDiagnostic(diagnostic({ file: 'a\nb', message: 'm\u0007', hint: 'h\r', lineText }));
  expect(text).toMatchInlineSnapshot(`
    "a�b:3:10 m�
      Kill Mode=�[31mx�y��
               ^ h�"
  `);
});

test('keeps the caret within the line', () => {
  expect(renderDiagnostic(diagnostic({ column: 99 }))).toMatchInlineSnapshot(`
    "a.service:3:99 KillMode= is none of these
      KillMode=pgrp
                   ^"
  `);
});
