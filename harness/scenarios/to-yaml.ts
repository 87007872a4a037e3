import type { RuleId } from '../../spec/rules/rule-id.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { formatSpan } from '../../spec/vocabulary/time-span.ts';
import { type Behaviour, defaultTies, type Operation, type World } from '../../spec/vocabulary/world.ts';
import { defaultUnitName, typeBySection } from './read-unit.ts';
import { writeTies } from './read-ties.ts';
import { writeBehaviour } from './write-behaviour.ts';
import { writeBlock, writeFields, writeScalar } from './write-scalar.ts';

/** What a scenario says besides its world. */
export interface ScenarioMeta {
  readonly title: string;
  readonly rules: readonly RuleId[];
  readonly ambiguities?: readonly string[];
  /** The command that found it. */
  readonly foundBy?: string;
  /** Where the scenario's JSON Schema lies, as seen from the file; absent where the file is to name none. */
  readonly schema?: string;
  /** The codes of the mistakes in unit files that are meant; all that are made where absent. */
  readonly diagnostics?: readonly string[];
  /** The lines of `expect:`. */
  readonly expect?: readonly string[];
}

const writeOperation = (operation: Operation): string => {
  const at = `at: ${formatSpan(operation.atUs)}`;
  switch (operation.op) {
    case 'exit': {
      const status = operation.status === 0 ? '' : ` with ${operation.status}`;
      return `  - { ${at}, exit: ${operation.process}${status} }\n`;
    }
    case 'notify':
      return `  - { ${at}, notify: ${writeScalar(`${operation.process} ${writeFields(operation.fields)}`)} }\n`;
    case 'signal':
      return `  - { ${at}, signal: ${operation.signal} to ${operation.to} }\n`;
    case 'fork':
      return `  - { ${at}, fork: ${operation.child} by ${operation.parent} }\n`;
    case 'oom':
    case 'leave':
      return `  - { ${at}, ${operation.op}: ${operation.process} }\n`;
    case 'daemon-reload':
      return `  - ${at}\n    daemon-reload: ${writeBlock(operation.text, '      ')}`;
    default:
      return `  - { ${at}, ${operation.op} }\n`;
  }
};

const writeBehaviours = (
  key: 'processes' | 'commands',
  behaviours: Readonly<Record<string, Behaviour>>,
): readonly string[] => {
  const entries = Object.entries(behaviours);
  if (entries.length === 0) return [];
  const kind = key === 'processes' ? 'process' : 'command';
  return [`${key}:\n`, ...entries.map(([name, behaviour]) => `  ${name}:${writeBehaviour(kind, behaviour)}\n`)];
};

/** The codes of the diagnostics that the unit files of this world provoke: they must be meant. */
const provokedCodes = ({ unit, operations }: World): readonly string[] => {
  const texts = [unit.text, ...unit.dropIns].map((text, index) => ({ file: String(index), text }));
  const reloaded = operations.flatMap((each) => (each.op === 'daemon-reload' ? [each.text] : []));
  const units = [texts, ...reloaded.map((text) => [{ file: '', text }])].map((sources) =>
    parseUnit(unit.name, sources),
  );
  const codes = units.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity !== 'advice').map(({ code }) => code),
  );
  return [...new Set(codes)].toSorted();
};

const writeUnit = (world: World, codes: readonly string[]): readonly string[] => {
  const { name, text, dropIns } = world.unit;
  const type = typeBySection(text);
  return [
    ...(type !== undefined && name === defaultUnitName(type) ? [] : [`unit-name: ${writeScalar(name)}\n`]),
    `unit: ${writeBlock(text, '  ')}`,
    ...(dropIns.length === 0 ? [] : ['drop-ins:\n', ...dropIns.map((each) => `  - ${writeBlock(each, '    ')}`)]),
    ...(codes.length === 0 ? [] : [`diagnostics: [${codes.join(', ')}]\n`]),
  ];
};

/**
 * Writes a world as the scenario that a person would write for it. Reading it back gives the same world, but for
 * reactions to signals that nobody can react to, which are left out.
 */
export const toYaml = (world: World, meta: ScenarioMeta): string => {
  const ambiguities = meta.ambiguities ?? [];
  const lines = [
    ...(meta.schema === undefined ? [] : [`# yaml-language-server: $schema=${meta.schema}\n`]),
    `title: ${writeScalar(meta.title)}\n`,
    `rules: [${meta.rules.join(', ')}]\n`,
    ...(ambiguities.length === 0 ? [] : [`ambiguities: [${ambiguities.join(', ')}]\n`]),
    ...(meta.foundBy === undefined ? [] : [`found_by: ${writeScalar(meta.foundBy)}\n`]),
    ...(world.ties.join() === defaultTies.join() ? [] : [`ties: ${writeTies(world.ties)}\n`]),
    ...writeUnit(world, meta.diagnostics ?? provokedCodes(world)),
    ...(world.initially === 'active' ? [] : [`initially: ${world.initially}\n`]),
    ...writeBehaviours('processes', world.processes),
    ...writeBehaviours('commands', world.commands),
    ...(world.operations.length === 0 ? [] : ['do:\n', ...world.operations.map(writeOperation)]),
    ...(meta.expect === undefined ? [] : [`expect:${meta.expect.length === 0 ? ' []' : ''}\n`]),
    ...(meta.expect ?? []).map((line) => `  - ${writeScalar(line)}\n`),
  ];
  return lines.join('');
};
