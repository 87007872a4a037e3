import type { HostileAdapter } from './hostile-adapter.ts';

const wrong = { at: 'stop', outcome: 'protocol-error' } as const;
const nothing = ['protocol-error'] as const;

/** Adapters whose lines are of the protocol, and whose answers are not. */
export const hostileAnswers: readonly HostileAdapter[] = [
  {
    ...wrong,
    name: 'answers a request that was never sent',
    does: 'id=99 react',
    says: 'it answered request 99, which was never sent: {"id":99,',
  },
  {
    ...wrong,
    name: 'answers an earlier request again',
    does: 'id=2 react',
    says: 'it answered request 2, which it had answered already: {"id":2,',
  },
  {
    ...wrong,
    name: 'answers twice',
    does: 'react; react',
    says: 'it answered request 7, which it had answered already: {"id":7,',
  },
  {
    ...wrong,
    name: 'answers before it is asked',
    at: 'reset',
    // In one piece: what comes a moment later may find its request sent.
    does: 'say "$(react; id=7; react)"; sleep 100',
    says: 'it answered request 7, which ',
  },
  {
    ...wrong,
    name: 'answers with the wrong message',
    does: 'final',
    says: 'it answered request 7 with final instead of reaction: {"id":7,"op":"final"}',
  },
  {
    ...wrong,
    name: 'says goodbye by itself',
    does: 'bye',
    says: 'it answered request 7 with bye instead of reaction',
  },
  {
    ...wrong,
    name: 'says hello again',
    does: 'greet',
    says: 'it answered request 7 with hello instead of reaction',
  },
  {
    ...wrong,
    name: 'answers the end of a case with a reaction',
    at: 'end',
    does: 'react',
    says: 'it answered request 9 with reaction instead of final',
  },
  {
    ...wrong,
    name: 'lets time go back',
    does: 'react "" 0',
    says: 'it asked to be woken at 0 µs, when it was 1000000 µs already: {"id":7,',
  },
  {
    ...wrong,
    name: 'asks to be woken at once for ever',
    does: 'while react "" "$now"; do receive; done',
    outcome: 'hang',
    says: 'more than 1000 timers ran at one instant, 1 s',
  },
  {
    ...wrong,
    name: 'sends more effects than a turn may have',
    does: `react "$(yes '{"claim":"stopped"},' | head -n 20000 | tr -d '\\n'){\\"removeGroup\\":true}"`,
    outcome: 'hang',
    says: 'the host was asked to act more than 10000 times in one turn',
  },
  {
    ...wrong,
    name: 'calls for ever',
    does: `yes '{"id":"a","op":"call","turn":7,"call":{"processes":true}}'`,
    outcome: 'hang',
    says: 'it made more than 10000 calls in one turn',
  },
  {
    ...wrong,
    name: 'calls for a turn that is over',
    does: `say '{"id":"a","op":"call","turn":2,"call":{"processes":true}}'`,
    says: 'it sent a call for turn 2, which is not open: {"id":"a",',
  },
  {
    ...wrong,
    name: 'signals what never existed',
    does: `react '{"kill":1,"signal":"SIGKILL"}'`,
    says: 'kill was asked for with pid 1, which no process ever had: {"id":7,',
  },
  {
    ...wrong,
    name: 'calls for what never existed',
    does: `say '{"id":"a","op":"call","turn":7,"call":{"kill":4000000,"signal":"SIGKILL"}}'`,
    says: 'kill was asked for with pid 4000000, which no process ever had: {"id":"a",',
  },
  {
    ...wrong,
    name: 'runs a command that the unit has not',
    does: `react '{"run":"ExecReload","index":0}'`,
    says: 'run was asked for with name "ExecReload", index 0, which is no command of the unit',
  },
  {
    ...wrong,
    name: 'still wants to be woken when all is over',
    at: 'exit',
    does: 'react "" 9000000000000',
    says: 'a timer was still set, for 9000000 s, when every process of the unit had ended',
  },
  {
    ...wrong,
    name: 'says that it has failed',
    does: `say "{\\"id\\":$id,\\"op\\":\\"error\\",\\"kind\\":\\"internal\\",\\"message\\":\\"KeyError: \\\\u001b[31mpid\\"}"`,
    outcome: 'crash',
    says: 'it answered with an error: KeyError: \\u001b[31mpid',
  },
  {
    ...wrong,
    name: 'does not support what it had declared',
    does: `say "{\\"id\\":$id,\\"op\\":\\"error\\",\\"kind\\":\\"unsupported\\",\\"message\\":\\"no stop yet\\"}"`,
    outcome: 'not-kept',
    says: 'no stop yet',
  },
  {
    ...wrong,
    name: 'speaks another protocol',
    at: 'hello',
    does: `say '{"id":1,"op":"hello","protocol":"2.0","name":"n","version":"1","language":"sh"}'`,
    outcomes: nothing,
    says: 'it sent protocol is "2.0", not "1.0"',
  },
  {
    ...wrong,
    name: 'speaks none of the protocols',
    at: 'hello',
    does: `say '{"id":1,"op":"error","kind":"unsupported","message":"only 0.9"}'`,
    outcomes: nothing,
    says: 'it says that it speaks none of the protocols offered: only 0.9',
  },
  {
    ...wrong,
    name: 'says a name without end',
    at: 'hello',
    does: `greet "$(head -c 100000 /dev/zero | tr '\\000' 'n')"`,
    outcomes: nothing,
    says: 'it sent name is "nnnnnnnn',
  },
  {
    ...wrong,
    name: 'offers to be in no case',
    at: 'hello',
    does: `greet n ',"capabilities":{"casesInFlight":0}'`,
    outcomes: nothing,
    says: 'it sent capabilities.casesInFlight is 0, not a whole number from 1 to 64',
  },
];
