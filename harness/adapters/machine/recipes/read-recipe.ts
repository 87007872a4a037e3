import { killModes } from '../../../../spec/vocabulary/kill-settings.ts';
import type { Us } from '../../../../spec/vocabulary/time.ts';
import type { Claim } from '../../../../spec/vocabulary/trace.ts';
import { type ServiceType, unitTypes } from '../../../../spec/vocabulary/unit.ts';
import { parseTimeSpan } from '../../../../spec/vocabulary/time-span.ts';
import { parseYaml } from '../../../scenarios/parse-yaml.ts';
import { type Entry, quoted, type Value } from '../../../scenarios/reader.ts';
import type { SourceText } from '../../../scenarios/source-text.ts';
import {
  type Recipe,
  type RecipeCommand,
  recipeCommands,
  type RecipeMachine,
  type RecipeRoot,
  type RecipeSupport,
} from './recipe.ts';
import { type Entries, RecipeReader } from './recipe-reader.ts';

/** The version of the format of recipes that this code reads. */
export const recipeFormat = 'killspec-recipe/1';

/** As late as systemd is by its own accuracy. Later than that, hardly anything would be too late (AMB-62). */
export const recipeLatenessMaxUs: Us = 251_000;

const serviceTypes: readonly ServiceType[] = [
  'simple',
  'exec',
  'forking',
  'oneshot',
  'notify',
  'notify-reload',
  'idle',
];

const claims: readonly Claim[] = ['started', 'stopped', 'failed'];

/** What every recipe has to say, with what to write. */
const needed = {
  format: `write format: ${recipeFormat}`,
  machines: 'a machine is named as in machines: { my-init: { version: 1.0 } }',
  init: 'as in init: { command: /sbin/my-init }',
  units: 'as in units: { folder: etc/my-init }',
  commands: 'as in commands: { start: /sbin/my-ctl start {unit} }, in lines of their own',
  lateness: 'how late its timers may be, as in lateness: 10ms',
};

const keys = [...Object.keys(needed), 'root', 'driver', 'log', 'supports', 'exact-lateness'];

/** What must be known to read a recipe besides its text. */
interface Surroundings {
  /** Names that machines of this recipe may not have. */
  readonly reservedNames: readonly string[];
  /** Why a file cannot be copied. */
  readonly whyNotCopied: (from: string) => string | undefined;
}

const anywhere: Surroundings = { reservedNames: [], whyNotCopied: () => undefined };

const readMachine = (reader: RecipeReader, { key, value }: Entry, hasPackages: boolean): RecipeMachine => {
  const nameHint = 'small letters, digits, points and dashes, as in my-init-2';
  const name = reader.matching(key, /^[a-z0-9][a-z0-9.-]{0,63}$/, 'name of a machine', nameHint);
  const entries = reader.entries(value, `"${name}"`, ['version', 'suite', 'environment']);
  reader.require(key, entries, `"${name}"`, { version: `as in ${name}: { version: 1.0 }` });
  const versionHint = 'as in version: 1.0';
  const version = reader.matching(reader.text(entries.get('version')), /^[\w.+~:-]{1,64}$/, 'version', versionHint);
  const suite = reader.text(entries.get('suite'));
  reader.matching(suite, /^[a-z][a-z0-9-]{0,63}$/, 'suite of Debian', 'as in suite: trixie');
  if (suite === undefined && hasPackages) {
    const hint = `as in ${name}: { version: ${version || '1.0'}, suite: trixie }`;
    reader.report(key, 'missing-key', `nothing says which suite of Debian the packages of "${name}" are from`, hint);
  }
  if (suite !== undefined && !hasPackages) {
    reader.report(suite, 'inconsistent', 'there are no packages to take from a suite', 'name some in root: packages:');
  }
  const environment = reader
    .texts(entries.get('environment'))
    .map((text) => reader.matching(text, /^[A-Za-z_]\w*=[\x21-\x7e]*$/, 'variable with its value', 'as in MY_DEBUG=1'));
  return { name, version, ...(suite === undefined ? {} : { suite: suite.value }), environment };
};

const readMachines = (
  reader: RecipeReader,
  entry: Entry | undefined,
  hasPackages: boolean,
  { reservedNames }: Surroundings,
): readonly RecipeMachine[] => {
  const entries = [...reader.entries(entry?.value, '"machines"').values()];
  if (entry !== undefined && entries.length === 0) {
    reader.report(entry.key, 'missing-key', '"machines" names no machine', needed.machines);
  }
  for (const { key } of entries) {
    if (!reservedNames.includes(key.value)) continue;
    reader.report(key, 'inconsistent', `${key.value} is a machine of killspec’s own`, `as in my-${key.value}`);
  }
  return entries.map((each) => readMachine(reader, each, hasPackages));
};

const readTexts = (
  reader: RecipeReader,
  entry: Entry | undefined,
  whyNot: (text: string) => string | undefined = () => undefined,
): ReadonlyMap<string, string> => {
  const read = new Map<string, string>();
  for (const each of reader.entries(entry?.value, `"${entry?.key.value}"`).values()) {
    const text = reader.text(each);
    if (text === undefined) continue;
    const why = whyNot(text.value);
    if (why !== undefined) reader.report(text, 'unreadable', why, 'paths are relative to the recipe');
    read.set(reader.rootPath(each.key), text.value);
  }
  return read;
};

const readRoot = (reader: RecipeReader, entry: Entry | undefined, { whyNotCopied }: Surroundings): RecipeRoot => {
  const known = ['packages', 'take', 'take-if-there', 'libraries-if-there', 'copy', 'files'];
  const entries = reader.entries(entry?.value, '"root"', known);
  const paths = (key: string): readonly string[] => reader.texts(entries.get(key)).map((text) => reader.rootPath(text));
  const packages = reader
    .texts(entries.get('packages'))
    .map((text) => reader.matching(text, /^[a-z0-9][a-z0-9+.-]+$/, 'name of a package of Debian', 'as in systemd'));
  const taking = ['take', 'take-if-there', 'libraries-if-there'].flatMap((key) => entries.get(key) ?? []);
  if (packages.length === 0 && taking[0] !== undefined) {
    const message = `"${taking[0].key.value}" takes files from packages, and none is named`;
    reader.report(taking[0].key, 'inconsistent', message, 'name some in packages:, or copy files of this machine');
  }
  const libraries = reader
    .texts(entries.get('libraries-if-there'))
    .map((text) => reader.matching(text, /^[\w.+-]+$/, 'name of a library', 'as in libmount.so.1'));
  return {
    packages,
    take: paths('take'),
    takeIfThere: paths('take-if-there'),
    librariesIfThere: libraries,
    copy: readTexts(reader, entries.get('copy'), whyNotCopied),
    files: readTexts(reader, entries.get('files')),
  };
};

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** A program by its whole path, with its arguments. */
const readCommand = (reader: RecipeReader, entry: Entry | undefined): readonly string[] => {
  const text = reader.text(entry);
  if (text === undefined) return [];
  reader.matching(text, /^[\x20-\x7e]+$/, 'command line', 'printable characters, in one line');
  const words = wordsOf(text.value);
  if (words[0]?.startsWith('/') !== true) {
    reader.report(
      text,
      'bad-words',
      `${quoted(text.value)} does not begin with the path of a program`,
      'as in /sbin/it',
    );
  }
  return words;
};

const readInit = (reader: RecipeReader, entry: Entry | undefined): Recipe['init'] => {
  const entries = reader.entries(entry?.value, '"init"', ['command', 'kernel-words']);
  if (entry !== undefined) reader.require(entry.key, entries, '"init"', { command: 'as in command: /sbin/my-init' });
  const words = reader.text(entries.get('kernel-words'));
  reader.matching(words, /^[\w.=,:/ -]+$/, 'part of a kernel’s command line', 'as in quiet my.option=1');
  return { command: readCommand(reader, entries.get('command')), kernelWords: wordsOf(words?.value ?? '') };
};

const readUnits = (reader: RecipeReader, entry: Entry | undefined): Recipe['units'] => {
  const entries = reader.entries(entry?.value, '"units"', ['folder', 'drop-ins']);
  if (entry !== undefined) reader.require(entry.key, entries, '"units"', { folder: 'as in folder: etc/my-init' });
  const ways = ['folders', 'appended'] as const;
  const dropIns = reader.oneOf(reader.text(entries.get('drop-ins')), ways, 'way to write drop-ins');
  return { folder: reader.rootPath(reader.text(entries.get('folder'))), dropIns: dropIns ?? 'folders' };
};

/** What may stand for something in a command. */
const variables: Readonly<Partial<Record<RecipeCommand, readonly string[]>>> = {
  load: ['{unit}', '{units}'],
  start: ['{unit}', '{units}'],
  scope: ['{unit}', '{command}'],
  'daemon-reload': [],
};

const checkVariables = (reader: RecipeReader, command: RecipeCommand, entry: Entry, words: readonly string[]): void => {
  const known = variables[command] ?? ['{unit}'];
  for (const variable of words.flatMap((word) => word.match(/\{[^{}]*\}/g) ?? [])) {
    if (known.includes(variable)) continue;
    const hint = known.length === 0 ? 'nothing stands for something here' : `known here: ${known.join(', ')}`;
    reader.report(entry.value, 'unknown-name', `${variable} stands for nothing in "${command}"`, hint);
  }
  const [lists, texts] = [['{units}', '{command}'], words.join(' ')];
  if (lists.some((list) => texts.includes(list) && !words.includes(list))) {
    reader.report(
      entry.value,
      'bad-words',
      'what stands for several words stands alone',
      'as in /sbin/ctl start {units}',
    );
  }
  const isNamed = known.filter((each) => each !== '{command}').some((each) => texts.includes(each));
  if (known.length > 0 && words.length > 0 && !isNamed) {
    const hint = `write {unit} where the unit’s name belongs`;
    reader.report(entry.value, 'bad-words', `"${command}" does not say which unit it is about`, hint);
  } else if (command === 'scope' && !words.includes('{command}')) {
    reader.report(
      entry.value,
      'bad-words',
      '"scope" runs nothing',
      'write {command} where the scope’s command belongs',
    );
  }
};

const readCommands = (reader: RecipeReader, entry: Entry | undefined): Recipe['commands'] => {
  const entries = reader.entries(entry?.value, '"commands"', recipeCommands);
  if (entry !== undefined)
    reader.require(entry.key, entries, '"commands"', { start: 'as in start: /sbin/my-ctl start {unit}' });
  const commands = new Map<RecipeCommand, readonly string[]>();
  for (const command of recipeCommands) {
    const each = entries.get(command);
    if (each === undefined) continue;
    const words = readCommand(reader, each);
    checkVariables(reader, command, each, words);
    commands.set(command, words);
  }
  return commands;
};

const readLog = (reader: RecipeReader, entry: Entry | undefined): Recipe['log'] => {
  if (entry === undefined) return undefined;
  const entries = reader.entries(entry.value, '"log"', claims);
  const log: { -readonly [C in Claim]?: readonly string[] } = {};
  for (const claim of claims) {
    const texts = reader.texts(entries.get(claim));
    for (const text of texts) {
      if (text.value.includes('{unit}')) continue;
      const hint = 'write {unit} where the unit’s name stands, and * where anything may';
      reader.report(text, 'bad-words', `${quoted(text.value)} does not say which unit it is about`, hint);
    }
    if (texts.length > 0) log[claim] = texts.map(({ value }) => value);
  }
  const lacking = claims.filter((claim) => log[claim] === undefined);
  if (lacking.length > 0 && entries.size > 0) {
    const hint = 'leave "log" out where the manager does not say all three';
    reader.report(entry.key, 'missing-key', `"log" lacks ${lacking.join(', ')}`, hint);
  }
  return log;
};

const readSupport = (reader: RecipeReader, entry: Entry | undefined): RecipeSupport => {
  const known = ['unit-types', 'service-types', 'kill-modes', 'settings', 'notifications'];
  const entries = reader.entries(entry?.value, '"supports"', known);
  const types = reader.someOf(entries.get('unit-types'), unitTypes, 'unit type of systemd.kill(5)');
  const ofServices = reader.someOf(
    entries.get('service-types'),
    serviceTypes,
    'type of a service that a machine plays',
  );
  const modes = reader.someOf(entries.get('kill-modes'), killModes, 'value of KillMode=');
  const settings = entries.get('settings');
  return {
    ...(types === undefined ? {} : { unitTypes: types }),
    ...(ofServices === undefined ? {} : { serviceTypes: ofServices }),
    ...(modes === undefined ? {} : { killModes: modes }),
    ...(settings === undefined
      ? {}
      : {
          settings: reader
            .texts(settings)
            .map((text) => reader.matching(text, /^[A-Z][A-Za-z]*$/, 'setting of a unit', 'as in KillMode')),
        }),
    notifications: reader.flag(entries.get('notifications'), true),
  };
};

const readLateness = (reader: RecipeReader, entry: Entry | undefined): Us | undefined => {
  const text = reader.text(entry);
  if (text === undefined) return undefined;
  const parsed = parseTimeSpan(text.value);
  if (parsed.status === 'invalid') {
    reader.report(text, 'bad-time', `${quoted(text.value)} is no time span`, 'write one as in 0s, 10ms');
  } else if (parsed.span === 'infinity' || parsed.span > recipeLatenessMaxUs) {
    reader.report(text, 'bad-time', `a lateness is at most ${recipeLatenessMaxUs / 1000}ms`);
  } else {
    return parsed.span;
  }
  return undefined;
};

const readParts = (reader: RecipeReader, root: Value, entries: Entries, surroundings: Surroundings): Recipe => {
  reader.require(root, entries, 'the recipe', needed);
  const format = reader.text(entries.get('format'));
  if (format !== undefined && format.value !== recipeFormat) {
    const message = `${quoted(format.value)} is no format that is understood`;
    reader.report(format, 'unknown-name', message, `write ${recipeFormat}`);
  }
  const ofRoot = readRoot(reader, entries.get('root'), surroundings);
  const exact = readLateness(reader, entries.get('exact-lateness'));
  const driver = reader.oneOf(reader.text(entries.get('driver')), ['manager', 'killspec'], 'starter of the driver');
  return {
    machines: readMachines(reader, entries.get('machines'), ofRoot.packages.length > 0, surroundings),
    root: ofRoot,
    init: readInit(reader, entries.get('init')),
    driver: driver ?? 'killspec',
    units: readUnits(reader, entries.get('units')),
    commands: readCommands(reader, entries.get('commands')),
    log: readLog(reader, entries.get('log')),
    supports: readSupport(reader, entries.get('supports')),
    latenessUs: readLateness(reader, entries.get('lateness')) ?? 0,
    ...(exact === undefined ? {} : { exactLatenessUs: exact }),
  };
};

/** Reads a recipe. What is wrong is reported to the source; the recipe is good only if nothing was. */
export const readRecipe = (source: SourceText, surroundings = anywhere): Recipe | undefined => {
  const root = parseYaml(source);
  if (root === undefined || source.problems.length > 0) return undefined;
  const reader = new RecipeReader(source);
  const entries = reader.entries(root, 'a recipe', keys);
  if (source.problems.some(({ code }) => code === 'wrong-type')) return undefined;
  const recipe = readParts(reader, root, entries, surroundings);
  return source.problems.length > 0 ? undefined : recipe;
};
