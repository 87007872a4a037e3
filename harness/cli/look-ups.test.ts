import { expect, test } from 'vitest';
import { captured } from './captured.ts';

const mistaken = async (argv: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await captured(argv);
  expect([code, stdout]).toEqual([2, '']);
  return `\n${stderr}`;
};

test.each([
  ['kill-mode.9.9', 'there are 15, from kill-mode.1.1 to kill-mode.6.1'],
  ['kill-mode.2.9', 'one of kill-mode.2.1, kill-mode.2.2, kill-mode.2.3, kill-mode.2.4, kill-mode.2.5, kill-mode.2.6'],
  ['AMB-999', 'there are 75, from AMB-01 to AMB-79'],
  ['AMB-1', 'did you mean AMB-01?'],
  ['amb-0', 'there are 75, from AMB-01 to AMB-79'],
  ['KM-SEQ-2', 'one of KM-SEQ-1, KM-SEQ-3, KM-SEQ-4'],
  ['kil-mode.2.1', 'did you mean kill-mode.2.1?'],
])('subject %s, of which there are others', async (word, hint) => {
  expect(await mistaken(['explain', word])).toContain(`\nkillspec: nothing is called ${word}\n  ${hint}`);
});
test('a failure by another word than its number', async () => {
  expect(await mistaken(['why', 'foo'])).toMatchInlineSnapshot(`
    "
    killspec: foo is no number of a failure
      as in: npx killspec why 1
    "
  `);
  expect(await mistaken(['why', '0'])).toContain('killspec: 0 is no number of a failure');
});
test('what is no option of page', async () => {
  expect(await mistaken(['page', 'Kill-mode.2.2'])).toMatchInlineSnapshot(`
    "
    killspec: page is of all sentences, and takes no Kill-mode.2.2
      of one: npx killspec explain kill-mode.2.2
    "
  `);
  expect(await mistaken(['page', 'page.txt', 'other.txt'])).toMatchInlineSnapshot(`
    "
    killspec: page is of all sentences, and takes no page.txt
      a file is named with an option: --check FILE, or --text FILE
    "
  `);
});
