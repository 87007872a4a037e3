import { choiceIds } from '../../spec/readings/register.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { isCatchable, type SignalName, signalNames } from '../../spec/vocabulary/signals.ts';
import { commandNames, unitTypes } from '../../spec/vocabulary/unit.ts';
import { defaultTies } from '../../spec/vocabulary/world.ts';
import { commandKeys, processKeys } from './read-behaviour.ts';
import { operationKeys } from './read-operations.ts';
import { scenarioKeys } from './read-scenario.ts';

/** A JSON value; a schema is one. */
type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Schema = Readonly<Record<string, Json>>;

const escape = (text: string): string => text.replace(/[+.]/g, '\\$&');
const oneOf = (words: readonly string[]): string => `(?:${words.map(escape).join('|')})`;

// What an axis may be put into: any word of a phrase.
const axis = '\\$\\{[A-Za-z][A-Za-z0-9]*\\}';
const unitsOfTime =
  'usec|us|µs|msec|ms|seconds|second|sec|s|minutes|minute|min|m|hours|hour|hr|h|days|day|d|weeks|week|w|months|month|M|years|year|y';
const number = '\\+?(?:\\d+(?:\\.\\d+)?|\\.\\d+)';
const span = `${number}(?:(?: *(?:${unitsOfTime}) *| +)${number})*(?: *(?:${unitsOfTime}))?`;
const processName = '(?:\\$MAINPID|[A-Za-z][A-Za-z0-9_-]{0,39}(?:\\.[1-9][0-9]?)?)';
const signalOf = (names: readonly SignalName[]): string => oneOf(names);
const signal = signalOf(signalNames);
const field = '[A-Z_][A-Z0-9_]*=(?:"(?:\\\\.|[^"\\\\])*"|[^\\s"]*)';
const afterSpan = `(?: +after +${span})?`;
const withStatus = '(?: +with +[0-9]{1,3})?';

// Phrases with an axis in them are checked when the axis has been put in, by the loader.
const phrase = (...patterns: readonly string[]): Schema => ({
  type: 'string',
  pattern: `^ *(?:${patterns.join('|')}) *$|${axis}`,
});

const exit = `exit(?:${withStatus}${afterSpan}|${afterSpan}${withStatus})`;
const forks = `fork +${processName}${afterSpan}`;
const notifies = `notify(?: +${field})+${afterSpan}`;
const leaves = `leave${afterSpan}`;
const signalTo = `${signal} +to +${processName}${afterSpan}`;

const described = (description: string, schema: Schema): Schema => ({ description, ...schema });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const oneOrMany = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'array', items: schema }] });
const closed = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  ...more,
  properties,
});

/** Of these properties, those with the given keys; a key without one is a mistake of this file. */
const pick = (
  keys: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    keys.map((key) => {
      const property = properties[key];
      if (property === undefined) throw new Error(`no schema for the key ${key}`);
      return [key, property];
    }),
  );

const nothing: Schema = { type: 'null' };

const behaviourProperties: Readonly<Record<string, Schema>> = {
  when: described('What it does on a signal. On signals that are not named: their default action.', {
    type: 'object',
    additionalProperties: false,
    patternProperties: { [`^${signalOf(signalNames.filter(isCatchable))}$|${axis}`]: ref('reactions') },
  }),
  otherwise: described(
    'What it does on every signal that can be caught and that "when" does not name.',
    ref('reactions'),
  ),
  does: described(
    'What it does by itself: "exit after 2s", "signal SIGTERM to main", "fork child", "leave", "notify READY=1".',
    {
      ...oneOrMany(phrase(exit, forks, leaves, notifies, `signal +${signalTo}`)),
    },
  ),
  exits: described('When it exits by itself: "3s", "3s with 1".', {
    anyOf: [phrase(`${span}${withStatus}`), { type: 'number', minimum: 0 }],
  }),
  'exits with': described(
    'It exits when another process has: "main", "main after 1s".',
    phrase(`${processName}${afterSpan}`),
  ),
  signals: described('Whom it signals at once: "SIGTERM to $MAINPID".', oneOrMany(phrase(signalTo))),
  stopped: described('Stopped, as by SIGSTOP, from its beginning.', ref('flag')),
  unkillable: described('Asleep and not to be woken: no signal has any effect, SIGKILL included; for a time, "5s".', {
    anyOf: [{ type: 'boolean' }, nothing, phrase('true|false', span), { type: 'number', minimum: 0 }],
  }),
  protected: described('Of another user: the manager may not signal it, and kill(2) answers EPERM.', ref('flag')),
  zombie: described('Once dead it stays a zombie: nobody reaps it.', ref('flag')),
  forked: described('Not there when the case begins: some process forks it.', ref('flag')),
  'kernel thread': described('A kernel thread of the control group: no signal reaches it.', ref('flag')),
  outsider: described('Not a process of the unit: signalling it is always wrong.', ref('flag')),
  subgroup: described('The group below the unit’s control group that it is in; the unit has Delegate=.', {
    type: 'string',
    pattern: `^[A-Za-z0-9_][A-Za-z0-9_.-]{0,39}$|${axis}`,
  }),
  outside: described('A main process that is not in the unit’s control group.', ref('flag')),
  foreign: described('Not a child of the manager; PIDFile= or MAINPID= names it as the main process.', ref('flag')),
  hangs: described('It never exits by itself.', ref('flag')),
};

const operationProperties: Readonly<Record<string, Schema>> = {
  start: nothing,
  stop: nothing,
  restart: nothing,
  'try-restart': nothing,
  'dependency-restart': nothing,
  'reload-or-restart': nothing,
  reload: nothing,
  remount: nothing,
  watchdog: described('The watchdog timeout expires.', nothing),
  exit: described('A process exits by itself: "main", "main with 1".', phrase(`${processName}${withStatus}`)),
  notify: described('A process sends a notification: "main STOPPING=1".', phrase(`${processName}(?: +${field})+`)),
  signal: described('Somebody else sends a signal: "SIGTERM to worker".', phrase(`${signal} +to +${processName}`)),
  fork: described('A process forks: "child by main".', phrase(`${processName} +by +${processName}`)),
  freeze: described('The unit’s control group is frozen.', nothing),
  thaw: described('The unit’s control group is thawed.', nothing),
  leave: described('A process leaves the control group by itself.', phrase(processName)),
  oom: described('The kernel kills a process for lack of memory.', phrase(processName)),
  'daemon-reload': described('The unit file is changed to this text and reloaded.', { type: 'string' }),
};

const definitions: Readonly<Record<string, Schema>> = {
  flag: { anyOf: [{ type: 'boolean' }, nothing, phrase('true|false')] },
  reactions: oneOrMany(phrase('ignore', 'catch', 'default', exit, forks, leaves, notifies, `forward +${signalTo}`)),
  process: { anyOf: [nothing, closed(pick(processKeys, behaviourProperties))] },
  command: { anyOf: [{ const: 'hangs' }, closed(pick(commandKeys, behaviourProperties))] },
  operation: {
    anyOf: [
      ...operationKeys.map((key) =>
        closed({ at: ref('instant'), ...pick([key], operationProperties) }, { required: ['at', key] }),
      ),
      closed(
        { at: ref('instant') },
        { required: ['at'], patternProperties: { [`^${axis}$`]: nothing }, minProperties: 2 },
      ),
    ],
  },
  instant: described('When, from the beginning of the case: "0s", "1min 30s".', {
    anyOf: [phrase(span), { type: 'number', minimum: 0 }],
  }),
  axis: {
    anyOf: [
      { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } },
      {
        type: 'object',
        minProperties: 1,
        additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
        propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9_.+-]*$' },
      },
    ],
  },
  ties: { type: 'string', pattern: `^${oneOf(defaultTies)}(?:-${oneOf(defaultTies)}){0,2}$` },
};

const ambiguityIds: readonly string[] = [...new Set(choiceIds.flatMap((id) => [id.replace(/\/.*$/, ''), id]))];
const commandKey = `^${oneOf(commandNames)}(?:\\.[1-9][0-9]?)?$`;
const line = `${span} +${processName}(?: +runs|(?: +${signal})+)`;

const rootProperties: Readonly<Record<string, Schema>> = {
  title: described('What the scenario shows, as a plain statement.', { type: 'string', minLength: 1 }),
  rules: described('The rules that it exercises.', { type: 'array', minItems: 1, items: { enum: ruleIds } }),
  ambiguities: described('The open points that it tells the readings of apart.', {
    type: 'array',
    items: { enum: ambiguityIds },
  }),
  found_by: described('What found it: the command, where a hunt did.', { type: 'string', minLength: 1 }),
  axes: described('What varies: values by axis, put in wherever ${Axis} stands; one case for each combination.', {
    type: 'object',
    additionalProperties: false,
    patternProperties: { '^[A-Za-z][A-Za-z0-9]*$': ref('axis') },
  }),
  ties: described(
    'What comes first at one instant: one order, or a list with a case for each.',
    oneOrMany(ref('ties')),
  ),
  type: described("The unit's type, where its text does not tell it.", { enum: unitTypes }),
  'unit-name': described("The unit's name; x.service and so on by default.", {
    type: 'string',
    pattern: `.\\.${oneOf(unitTypes)}$|${axis}`,
  }),
  unit: described('The unit file.', { type: 'string' }),
  'drop-ins': described('Texts read after the unit file, in order.', { type: 'array', items: { type: 'string' } }),
  diagnostics: described('Codes of mistakes in the unit file that the scenario makes on purpose.', {
    ...oneOrMany({ type: 'string', pattern: '^[a-z-]+$' }),
  }),
  initially: described("The unit's state when the case begins; active by default.", { enum: ['active', 'inactive'] }),
  processes: described('The processes by name; the main process is called main.', {
    type: 'object',
    additionalProperties: false,
    patternProperties: { '^[A-Za-z][A-Za-z0-9_-]{0,39}(?:\\.[1-9][0-9]?)?$': ref('process') },
  }),
  commands: described('How commands of the unit behave; one that is not named exits with 0 at once.', {
    type: 'object',
    additionalProperties: false,
    patternProperties: { [`${commandKey}|^${axis}$`]: ref('command') },
  }),
  do: described('What is done to the unit, in order of time.', { type: 'array', items: ref('operation') }),
  expect: described('What a manager that follows the page to the letter may do: "0s  main  SIGTERM SIGCONT".', {
    type: 'array',
    items: phrase(line),
  }),
};

/** The JSON Schema of scenario files, for editors. The loader checks more: what names and times stand for. */
export const scenarioSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'killspec scenario',
  ...closed(pick(scenarioKeys, rootProperties), { required: ['title', 'rules', 'unit'] }),
  $defs: definitions,
};
