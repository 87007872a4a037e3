import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const shown = (source: string): readonly string[] =>
  readHtml(source).map(({ kind, text }) => `${kind} ${text.replaceAll('\n', ' ')}`);

test('tells headings, paragraphs and items apart', () => {
  expect(
    shown(`<!DOCTYPE html><html><head><title>x</title><style>p { a: "<p>" }</style></head><BODY>
      <h2 id='a>b'>Options<a href="#">¶</a></h2><dl><dt><code>A=</code></dt><dd><p>One<br>two:</p>
      <ul><li><p>three</p><p>four</p></li><li></li><li>five</ul>six</dd></dl>
      <p>• seven<!-- not > shown --><script>if (a<b) "</p>"</script></p>`),
  ).toEqual([
    'section Options¶',
    'paragraph A=',
    'paragraph One two:',
    'bullet three',
    'paragraph four',
    'bullet five',
    'paragraph six',
    'bullet seven',
  ]);
});

test('leaves out what belongs to the site', () => {
  expect(
    shown(`<header><header>a</header>b</header><table class="head"><tr><td>c</td></tr></table><nav/>d
      <p>e</p><nav>f<p>g</p></nav><div class="foot">h</div><p>i</p><select><option>j</select>`),
  ).toEqual(['paragraph d', 'paragraph e', 'paragraph i']);
});

test('decodes entities and survives what is no HTML', () => {
  expect(
    shown('<p>&lt;a&gt; &amp; &quot;b&quot; &#8212;&#x2014; &nosuch; &#99999999; 1 < 2 <3 <a <b>c</b> <p class="d'),
  ).toEqual(['paragraph <a> & "b" —— &nosuch; &#99999999; 1 < 2 <3 <a c']);
});
