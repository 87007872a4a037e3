import type { HostileAdapter } from './hostile-adapter.ts';

const wrong = { at: 'stop', outcome: 'protocol-error' } as const;
const reaction = '{"id":7,"op":"reaction"';

/** Adapters that send lines that are none of the protocol. */
export const hostileLines: readonly HostileAdapter[] = [
  {
    ...wrong,
    name: 'sends text',
    does: 'say "starting up..."',
    says: 'it sent a line that is no JSON: starting up...',
  },
  { ...wrong, name: 'sends an empty line', does: 'say ""', says: 'it sent a line that is no JSON: ' },
  {
    ...wrong,
    name: 'sends half a line and leaves',
    does: 'printf "{\\"id\\":"; exit 0',
    outcome: 'crash',
    says: 'it exited with status 0 before it was told to end',
  },
  {
    ...wrong,
    name: 'ends JSON too early',
    does: 'say "{\\"id\\":7,"',
    says: 'it sent a line that is no JSON: {"id":7,',
  },
  {
    ...wrong,
    name: 'sends bytes that are no UTF-8',
    does: `printf '{"op":"log","message":"\\377\\376"}\\n'`,
    says: 'it sent a line that is not UTF-8: {"op":"log","message":"\ufffd\ufffd"}',
  },
  {
    ...wrong,
    name: 'sends NUL bytes',
    does: `printf '\\000\\000\\n'`,
    says: 'it sent a line that is no JSON: \\u0000\\u0000',
  },
  {
    ...wrong,
    name: 'begins a line with a byte order mark',
    does: `printf '\\357\\273\\277{"op":"log","message":"m"}\\n'`,
    says: 'it sent a line that is no JSON: \\ufeff{"op":"log"',
  },
  {
    ...wrong,
    name: 'nests lists deeply',
    does: `head -c 100000 /dev/zero | tr '\\000' '['; say ""`,
    says: 'it sent a line with more than 32 lists and objects in one another: [[[[[[[[',
  },
  {
    ...wrong,
    name: 'sends one line without end',
    does: `cat /dev/zero | tr '\\000' 'x'`,
    says: 'it sent a line of more than 1048576 bytes: xxxxxxxx',
  },
  {
    ...wrong,
    name: 'sends a million effects',
    does: `printf '${reaction},"effects":['; yes '{"kill":5000001,"signal":"SIGTERM"},' | head -n 1000000 | tr -d '\\n'; say ']}'`,
    says: `it sent a line of more than 1048576 bytes: ${reaction},"effects":[{"kill":5000001,`,
  },
  {
    ...wrong,
    name: 'sends __proto__ as a key',
    does: `say '${reaction},"effects":[],"wake":"infinity","__proto__":{"isAdmin":true}}'`,
    says: 'it sent "__proto__" is a key that is not known here',
  },
  {
    ...wrong,
    name: 'sends constructor as a key',
    does: `say '${reaction},"effects":[{"constructor":{"prototype":1}}],"wake":"infinity"}'`,
    says: 'it sent effects[0] is an object with none of these keys',
  },
  {
    ...wrong,
    name: 'asks for a negative time',
    does: 'react "" -1',
    says: 'it sent wake is -1, not a whole number from 0 on, or "infinity"',
  },
  { ...wrong, name: 'asks for a fraction of a time', does: 'react "" 1.5', says: 'it sent wake is 1.5, not' },
  {
    ...wrong,
    name: 'asks for a time beyond all numbers',
    does: 'react "" 1e999',
    says: 'it sent wake is Infinity, not',
  },
  { ...wrong, name: 'sends null for a time', does: 'react "" null', says: 'it sent wake is null, not' },
  {
    ...wrong,
    name: 'sends a list instead of an object',
    does: 'say "[1,2]"',
    says: 'it sent a list instead of an object: [1,2]',
  },
  {
    ...wrong,
    name: 'names a signal that there is not',
    does: `react '{"kill":5000001,"signal":"TERM"}'`,
    says: 'it sent effects[0].signal is "TERM", not "SIGHUP", "SIGINT"',
  },
  {
    ...wrong,
    name: 'colours what it says',
    does: `printf '\\033[31mred\\033[0m\\033]0;title\\007\\n'`,
    says: 'it sent a line that is no JSON: \\u001b[31mred\\u001b[0m\\u001b]0;title\\u0007',
  },
  {
    ...wrong,
    name: 'reverses the text around it',
    does: `printf '{"op":"\\342\\200\\256txt.exe"}\\n'`,
    says: 'it sent op is "\\u202etxt.exe", not',
  },
  {
    ...wrong,
    name: 'writes HTML and XML',
    does: `say '<script>alert(1)</script>]]></failure>'`,
    says: 'it sent a line that is no JSON: <script>alert(1)</script>]]></failure>',
  },
  {
    ...wrong,
    name: 'gives orders to a CI',
    does: `say '::error file=x::pwned'`,
    says: 'it sent a line that is no JSON: \\u003a:error file=x::pwned',
  },
];
