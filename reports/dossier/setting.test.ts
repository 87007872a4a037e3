import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

const document: Document = [
  { kind: 'heading', level: 1, text: 'A <b>title</b> & more' },
  { kind: 'paragraph', text: '# no heading, *no* stress, `code_with_*` and https://example.org/a_b/1' },
  { kind: 'list', items: ['one_two', '[no](link)'] },
  { kind: 'code', language: 'text', lines: ['</pre><script>alert(1)</script>', '```', '\u001b[31mred'] },
  { kind: 'table', header: ['a', 'b'], rows: [['`x`', 'one|two "three"']] },
];

test('Markdown takes nothing in a text for more than it is', () => {
  expect(toMarkdown(document)).toMatchInlineSnapshot(`
    "# A \\<b\\>title\\</b\\> & more

    \\# no heading, \\*no\\* stress, \`code_with_*\` and https://example.org/a_b/1

    - one\\_two
    - \\[no\\](link)

    ~~~~~~~~text
    </pre><script>alert(1)</script>
    \`\`\`
    �[31mred
    ~~~~~~~~

    | a | b |
    |---|---|
    | \`x\` | one\\|two "three" |
    "
  `);
});

test('HTML is escaped, and one file that needs no other', () => {
  const html = toHtml(document);
  expect(html.slice(html.indexOf('<body>'))).toMatchInlineSnapshot(`
    "<body>
    <h1>A &lt;b&gt;title&lt;/b&gt; &amp; more</h1>
    <p># no heading, *no* stress, <code>code_with_*</code> and <a href="https://example.org/a_b/1">https://example.org/a_b/1</a></p>
    <ul>
    <li>one_two</li>
    <li>[no](link)</li>
    </ul>
    <pre class="text">&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;
    \`\`\`
    �[31mred</pre>
    <div class="wide"><table>
    <tr><th>a</th><th>b</th></tr>
    <tr><td><code>x</code></td><td>one|two &quot;three&quot;</td></tr>
    </table></div>
    </body>
    </html>
    "
  `);
  expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
  expect(html).toContain('<title>A &lt;b&gt;title&lt;/b&gt; &amp; more</title>');
});
