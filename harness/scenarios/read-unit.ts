import { isScalar } from 'yaml';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { type Diagnostic, type Unit, type UnitType, unitTypes } from '../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { type Entry, quoted, type Reader, suggest, type Text, type Value } from './reader.ts';

type Entries = ReadonlyMap<string, Entry>;

/** The name of a unit that is not given one. */
export const defaultUnitName = (type: UnitType): string => `x.${type}`;

const ownHeader = /^[ \t]*\[(Service|Socket|Mount|Swap|Scope)\]/m;

/** The type that the first section of a unit's own type names. */
export const typeBySection = (text: string): UnitType | undefined =>
  unitTypes.find((type) => type === ownHeader.exec(text)?.[1]?.toLowerCase());

/** A place in the text of a unit, both from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where in the scenario a place of a unit's text stands; `undefined` where axes or escapes have moved its lines. */
const offsetInScenario = ({ source }: Reader, node: Value, text: Text, { line, column }: Place): number | undefined => {
  const written = isScalar<string>(node) && node.type === 'BLOCK_LITERAL' ? node.value.split('\n') : [];
  const ownLine = written[line - 1];
  if (ownLine === undefined || written.length !== text.value.split('\n').length) return undefined;
  const lineThere = source.place(text.offset).line + line;
  const indent = source.lineText(lineThere).length - ownLine.length;
  return source.lineStart(lineThere) + indent + Math.min(column - 1, ownLine.length);
};

const reportDiagnostic = (reader: Reader, node: Value, text: Text, diagnostic: Diagnostic): void => {
  const message = `unit file: ${diagnostic.message}`;
  const meant = `if the scenario means it: diagnostics: [${diagnostic.code}]`;
  const hint = diagnostic.hint === undefined ? meant : `${diagnostic.hint}\n${meant}`;
  const offset = offsetInScenario(reader, node, text, diagnostic);
  if (offset !== undefined) reader.source.report(offset, 'bad-unit', message, hint);
  else reader.report(node, 'bad-unit', `${message} (${quoted(diagnostic.lineText)})`, hint);
};

const typeSections = ['Service', 'Socket', 'Mount', 'Swap', 'Scope'] as const;

/** A section that was probably to tell the type, and where its name stands. */
const mistypedSection = (text: string): (Place & { readonly name: string; readonly meant: string }) | undefined => {
  for (const [at, lineText] of text.split('\n').entries()) {
    const [, before = '', name = ''] = /^([ \t]*\[)([^\]]*)\]/.exec(lineText) ?? [];
    const meant = didYouMean(name, typeSections);
    if (meant !== undefined) return { line: at + 1, column: before.length + 1, name, meant };
  }
  return undefined;
};

const reportNoType = (reader: Reader, node: Value, unit: Text): void => {
  const slip = mistypedSection(unit.value);
  const offset = slip === undefined ? undefined : offsetInScenario(reader, node, unit, slip);
  if (slip === undefined) {
    const hint = 'begin it with [Service], [Socket], [Mount], [Swap] or [Scope], or write "type: service" beside it';
    reader.report(unit, 'bad-unit', 'the unit file has no section that tells its type', hint);
    return;
  }
  const message = `unit file: no such section as [${slip.name}], and none that tells its type`;
  const hint = `did you mean [${slip.meant}]?`;
  if (offset !== undefined) reader.source.report(offset, 'bad-unit', message, hint);
  else reader.report(node, 'bad-unit', message, hint);
};

const nameFromType = (reader: Reader, text: Text): string | undefined => {
  const type = unitTypes.find((each) => each === text.value);
  if (type !== undefined) return defaultUnitName(type);
  const hint = suggest(text.value, unitTypes);
  reader.report(text, 'unknown-name', `${quoted(text.value)} is no unit type of systemd.kill(5)`, hint);
  return undefined;
};

const readName = (reader: Reader, entries: Entries, node: Value, unit: Text): string | undefined => {
  const name = entries.get('unit-name');
  const type = entries.get('type');
  if (name !== undefined && type !== undefined) {
    reader.report(type.key, 'inconsistent', '"unit-name" says the type already', 'leave one of the two out');
    return undefined;
  }
  if (name !== undefined) {
    const text = reader.text(name.value, '"unit-name"');
    if (text === undefined || unitTypeOf(text.value) !== undefined) return text?.value;
    const hint = `it ends in ${unitTypes.map((each) => `.${each}`).join(', ')}`;
    reader.report(text, 'bad-unit', `${quoted(text.value)} is no name of a unit`, hint);
    return undefined;
  }
  if (type !== undefined) {
    const text = reader.text(type.value, '"type"');
    return text === undefined ? undefined : nameFromType(reader, text);
  }
  const found = typeBySection(unit.value);
  if (found !== undefined) return defaultUnitName(found);
  reportNoType(reader, node, unit);
  return undefined;
};

/** The codes of mistakes that the scenario makes on purpose, by `diagnostics:`. */
export const readIntended = (reader: Reader, entry: Entry | undefined): ReadonlySet<string> => {
  const codes = new Set<string>();
  for (const node of entry === undefined ? [] : (reader.oneOrMany(entry.value, '"diagnostics"') ?? [])) {
    const text = reader.text(node, 'a code of "diagnostics"');
    if (text !== undefined) codes.add(text.value);
  }
  return codes;
};

/** One text of a unit as it stands in the scenario. */
interface WrittenText {
  readonly node: Value;
  readonly text: Text;
}

/** A parsed unit, and the codes of `diagnostics:` that it does provoke. */
interface CheckedUnit {
  readonly unit: Unit;
  readonly provoked: ReadonlySet<string>;
}

/** Parses a unit file with its drop-ins. Errors and warnings are reported, but for those that the scenario means. */
export const checkUnit = (
  reader: Reader,
  name: string,
  written: readonly WrittenText[],
  intended: ReadonlySet<string>,
): CheckedUnit => {
  const files = written.map(({ text }, index) => ({
    file: index === 0 ? name : `${name}.d/${index}.conf`,
    text: text.value,
  }));
  const unit = parseUnit(name, files);
  const provoked = new Set<string>();
  for (const diagnostic of unit.diagnostics) {
    if (diagnostic.severity === 'advice') continue;
    const place = written[files.findIndex(({ file }) => file === diagnostic.file)];
    if (intended.has(diagnostic.code)) provoked.add(diagnostic.code);
    else if (place !== undefined) reportDiagnostic(reader, place.node, place.text, diagnostic);
  }
  return { unit, provoked };
};

/** The unit under `unit:`, with its drop-ins. */
export const readUnit = (
  reader: Reader,
  entries: Entries,
  intended: ReadonlySet<string>,
): (CheckedUnit & { readonly source: World['unit'] }) | undefined => {
  const entry = entries.get('unit');
  const main = entry === undefined ? undefined : reader.text(entry.value, '"unit"');
  if (entry === undefined || main === undefined) return undefined;
  const written: WrittenText[] = [{ node: entry.value, text: main }];
  const dropIns = entries.get('drop-ins');
  for (const node of dropIns === undefined ? [] : (reader.list(dropIns.value, '"drop-ins"') ?? [])) {
    const text = reader.text(node, 'a drop-in');
    if (text !== undefined) written.push({ node, text });
  }
  const name = readName(reader, entries, entry.value, main);
  if (name === undefined) return undefined;
  const [, ...dropInTexts] = written.map(({ text }) => text.value);
  const source = { name, text: main.value, dropIns: dropInTexts };
  return { ...checkUnit(reader, name, written, intended), source };
};
