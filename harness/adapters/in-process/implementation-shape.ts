import { killModes } from '../../../spec/vocabulary/kill-settings.ts';
import { killOptions, unitTypes } from '../../../spec/vocabulary/unit.ts';
import { printable, printableValue } from '../../kernel/printable.ts';
import type { Capabilities, Implementation } from '../adapter.ts';
import { crash } from './crash.ts';
import type { AdapterProblem } from './adapter-problem.ts';

/** What was found in a module that was loaded. */
export type Shape =
  | { readonly status: 'ok'; readonly implementation: Implementation }
  | { readonly status: 'refused'; readonly problem: AdapterProblem };

const example = "export const implementation = { name: 'mine', version: '1', start: (host) => ({ handle(event) {} }) }";
const nameLengthMax = 100;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= nameLengthMax;

const among =
  (known: readonly string[]) =>
  (item: unknown): boolean =>
    known.some((each) => each === item);

/** What is wrong with a list of capabilities, which may be absent. */
const wrongList = (
  name: keyof Capabilities,
  value: unknown,
  isItem: (item: unknown) => boolean,
  items: string,
): readonly [string, string] | undefined => {
  if (value === undefined) return undefined;
  const expected = `a list of ${items}`;
  if (!Array.isArray(value)) return [`capabilities.${name}: ${printableValue(value)}`, expected];
  const strange = value.findIndex((item) => !isItem(item));
  return strange === -1 ? undefined : [`capabilities.${name}: ${printableValue(value[strange])}`, expected];
};

/** What is wrong with a part of an implementation: found, expected. Nothing where all is well. */
const wrongPart = (candidate: Readonly<Record<string, unknown>>): readonly [string, string] | undefined => {
  const { name, version, capabilities, latenessUs, synchronous, start } = candidate;
  if (!isShortText(name)) return [`name: ${printableValue(name)}`, `a text of 1 to ${nameLengthMax} characters`];
  if (!isShortText(version))
    return [`version: ${printableValue(version)}`, `a text of 1 to ${nameLengthMax} characters`];
  if (typeof start !== 'function') return [`start: ${printableValue(start)}`, 'a function that returns a manager'];
  if (synchronous !== undefined && typeof synchronous !== 'boolean') {
    return [`synchronous: ${printableValue(synchronous)}`, 'true or false'];
  }
  if (latenessUs !== undefined && !(Number.isSafeInteger(latenessUs) && (latenessUs as number) >= 0)) {
    return [`latenessUs: ${printableValue(latenessUs)}`, 'a whole number of microseconds'];
  }
  if (capabilities === undefined) return undefined;
  if (!isObject(capabilities)) return [`capabilities: ${printableValue(capabilities)}`, 'an object'];
  const { unitTypes: types, killModes: modes, options, operations, freezing } = capabilities;
  if (freezing !== undefined && freezing !== true) {
    return [`capabilities.freezing: ${printableValue(freezing)}`, 'true, or nothing'];
  }
  return (
    wrongList('unitTypes', types, among(unitTypes), unitTypes.join(', ')) ??
    wrongList('killModes', modes, among(killModes), killModes.join(', ')) ??
    wrongList('options', options, among(killOptions), killOptions.join(', ')) ??
    wrongList('operations', operations, isShortText, 'texts')
  );
};

const copyCapabilities = ({
  unitTypes: types,
  killModes: modes,
  options,
  operations,
  freezing,
}: Capabilities): Capabilities => ({
  ...(freezing === undefined ? {} : { freezing }),
  ...(types === undefined ? {} : { unitTypes: [...types] }),
  ...(modes === undefined ? {} : { killModes: [...modes] }),
  ...(options === undefined ? {} : { options: [...options] }),
  ...(operations === undefined ? {} : { operations: operations.map((each) => printable(each, nameLengthMax)) }),
});

// Copied, so that what was checked is what is used.
const copy = (checked: Implementation): Implementation => ({
  name: printable(checked.name, nameLengthMax),
  version: printable(checked.version, nameLengthMax),
  ...(checked.capabilities === undefined ? {} : { capabilities: copyCapabilities(checked.capabilities) }),
  ...(checked.latenessUs === undefined ? {} : { latenessUs: checked.latenessUs }),
  ...(checked.synchronous === undefined ? {} : { synchronous: checked.synchronous }),
  start: (host) => checked.start(host),
});

const exportsOf = (module: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(module).filter((name) => name !== 'default' && name !== 'module.exports');

const check = (place: string, module: Readonly<Record<string, unknown>>): Shape => {
  // A CommonJS module has all that it exports in its default export.
  const inside = isObject(module['default']) ? module['default'] : {};
  const found = module['implementation'] ?? inside['implementation'];
  const problem = (parts: Omit<AdapterProblem, 'place'>): Shape => ({
    status: 'refused',
    problem: { place, ...parts },
  });
  if (found === undefined) {
    const names = exportsOf(module)
      .map((name) => printable(name, nameLengthMax))
      .slice(0, 5);
    return problem({
      code: 'exports-nothing',
      found: names.length === 0 ? 'a module that exports nothing by name' : `a module that exports ${names.join(', ')}`,
      expected: 'an export named implementation',
      hint: example,
    });
  }
  if (!isObject(found)) {
    return problem({
      code: 'wrong-shape',
      found: `implementation is ${printableValue(found)}`,
      expected: 'an object with name, version and start',
      hint: example,
    });
  }
  const wrong = wrongPart(found);
  if (wrong === undefined) return { status: 'ok', implementation: copy(found as unknown as Implementation) };
  const hint = 'see the type Implementation of killspec/adapter';
  return problem({ code: 'wrong-shape', found: wrong[0], expected: wrong[1], hint });
};

/** Takes the implementation out of a module that was loaded from `place`, if there is one. */
export const implementationIn = (place: string, module: Readonly<Record<string, unknown>>): Shape => {
  try {
    return check(place, module);
  } catch (thrown) {
    // An accessor or a proxy.
    const { message } = crash('looking at it threw', thrown);
    const parts = { code: 'wrong-shape', found: message, expected: 'a plain object', hint: example } as const;
    return { status: 'refused', problem: { place, ...parts } };
  }
};
