import { expect, test } from 'vitest';
import { parseCommandLines } from './command-line.ts';

const command = (prefixes: string, line: string) => ({ prefixes, ignoreFailure: prefixes.includes('-'), line });

test.each([
  ['/bin/a b', [command('', '/bin/a b')]],
  ['-/bin/a', [command('-', '/bin/a')]],
  ['@/bin/a name', [command('@', '/bin/a name')]],
  [':/bin/a', [command(':', '/bin/a')]],
  ['+/bin/a', [command('+', '/bin/a')]],
  ['!/bin/a', [command('!', '/bin/a')]],
  ['!!/bin/a', [command('!!', '/bin/a')]],
  ['|a', [command('|', 'a')]],
  ['-@+/bin/a name', [command('-@+', '/bin/a name')]],
  ['- /bin/a', [command('-', '/bin/a')]],
  ['/bin/a ; -/bin/b', [command('', '/bin/a'), command('-', '/bin/b')]],
  ['/bin/a ;', [command('', '/bin/a')]],
  ['/bin/a; /bin/b', [command('', '/bin/a; /bin/b')]],
  ['/bin/a \\; b', [command('', '/bin/a \\; b')]],
  ['sh -c "a ; b"', [command('', 'sh -c "a ; b"')]],
  ["sh -c 'a ; \"b' ; c", [command('', "sh -c 'a ; \"b'"), command('', 'c')]],
  ['sh "a \\" ; b"', [command('', 'sh "a \\" ; b"')]],
  ['-', []],
  ['', []],
  [' ; ; ', []],
  ['a "b ; c', [command('', 'a "b ; c')]],
])('%j', (value, commands) => {
  expect(parseCommandLines(value)).toEqual(commands);
});
