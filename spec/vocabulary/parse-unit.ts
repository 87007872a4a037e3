import { didYouMean } from './did-you-mean.ts';
import { isInvalidKillValue, killValueAdvice, killValueProblem } from './kill-value-problem.ts';
import {
  emptyNeighbourDraft,
  finishNeighbourSettings,
  type NeighbourKey,
  neighbourKeys,
} from './neighbour-settings.ts';
import { ownSection } from './own-section.ts';
import {
  type SettingLine,
  type Diagnostic,
  type KillOption,
  killOptions,
  type Unit,
  type UnitSource,
  type UnitType,
  unitTypes,
} from './unit.ts';
import { type PlacedText, readUnitLines, type UnitLine } from './unit-lines.ts';
import { unitTypeOf } from './unit-type-of.ts';
import type { ValueProblem } from './value-problem.ts';

/** A file of rubbish would otherwise give a diagnostic a line, each of them a search for what was meant. */
export const diagnosticCountMax = 200;

// The sections of systemd.unit(5) and of the pages of the unit types; others are ignored, as `X-` ones always are.
const knownSections: readonly string[] = [
  'Unit',
  'Install',
  ...Object.values(ownSection),
  'Slice',
  'Timer',
  'Path',
  'Automount',
];

interface Found {
  readonly assignment: SettingLine;
  readonly value: PlacedText;
}

const isKillOption = (key: string): key is KillOption => (killOptions as readonly string[]).includes(key);

const diagnosticAt = (
  place: PlacedText,
  severity: Diagnostic['severity'],
  code: string,
  message: string,
  hint?: string,
): Diagnostic => ({
  file: place.file,
  line: place.line,
  column: place.column,
  severity,
  code,
  message,
  lineText: place.lineText,
  ...(hint === undefined ? {} : { hint }),
});

const valueDiagnostic = ({ assignment, value }: Found, problem: ValueProblem): Diagnostic => {
  // An offset beyond the line that the value begins on is on a continuation line: its beginning is near enough.
  const column = value.column + (problem.at ?? 0);
  const place = column > value.lineText.length ? value : { ...value, column };
  const message = `${assignment.key}= ${problem.message}`;
  return diagnosticAt(place, problem.severity, problem.code, message, problem.hint);
};

const sectionDiagnostic = (line: Extract<UnitLine, { kind: 'section' }>): Diagnostic | undefined => {
  const { name } = line;
  if (!line.closed) return diagnosticAt(name, 'error', 'bad-section', 'a section is written as [Name]: ] is missing');
  if (line.junkAfter) {
    return diagnosticAt(name, 'error', 'bad-section', 'nothing may follow the ] of a section, not even a comment');
  }
  if (knownSections.includes(name.text) || name.text.startsWith('X-')) return undefined;
  const meant = didYouMean(name.text, knownSections);
  if (meant === undefined) return undefined;
  return diagnosticAt(name, 'warning', 'unknown-section', 'no such section: ignored', `did you mean [${meant}]?`);
};

/** What can be said of a key whatever its value. */
const keyDiagnostic = (type: UnitType, section: string, key: PlacedText, known: Known): Diagnostic | undefined => {
  if (section === '') {
    return diagnosticAt(key, 'warning', 'no-section', 'an assignment before the first section has no effect');
  }
  if (section !== ownSection[type]) {
    if (!isKillOption(key.text)) return undefined;
    const message = `${key.text}= has no effect in [${section.slice(0, 40)}]`;
    return diagnosticAt(key, 'warning', 'wrong-section', message, `for a ${type} it belongs in [${ownSection[type]}]`);
  }
  if (isKillOption(key.text) || known.keys.has(key.text) || key.text.startsWith('X-')) return undefined;
  const meant = didYouMean(key.text, known.names);
  if (meant === undefined) return undefined;
  return diagnosticAt(key, 'warning', 'unknown-key', `no such setting: ${key.text}=`, `did you mean ${meant}=?`);
};

interface Known {
  readonly keys: ReadonlyMap<string, NeighbourKey>;
  /** Its names and the page's options: what a misspelt key may have meant. */
  readonly names: readonly string[];
}

const knownOf = (type: UnitType): Known => {
  const keys = new Map(neighbourKeys.filter(({ unitTypes: of }) => of.includes(type)).map((each) => [each.key, each]));
  return { keys, names: [...killOptions, ...keys.keys()] };
};

const knownByType: ReadonlyMap<UnitType, Known> = new Map(unitTypes.map((type) => [type, knownOf(type)]));

/** The assignments and complaints of one file; every file begins outside of any section. */
const readSource = (
  type: UnitType,
  source: UnitSource,
  known: Known,
): { readonly found: readonly Found[]; readonly diagnostics: readonly Diagnostic[] } => {
  const found: Found[] = [];
  const diagnostics: Diagnostic[] = [];
  const complain = (diagnostic: Diagnostic | undefined): void => {
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
  };
  let section = '';
  for (const line of readUnitLines(source.file, source.text)) {
    switch (line.kind) {
      case 'section':
        section = line.name.text;
        if (diagnostics.length <= diagnosticCountMax) complain(sectionDiagnostic(line));
        break;
      case 'assignment': {
        const { file, line: at, column, text: key } = line.key;
        found.push({ assignment: { file, line: at, column, section, key, value: line.value.text }, value: line.value });
        if (diagnostics.length <= diagnosticCountMax) complain(keyDiagnostic(type, section, line.key, known));
        break;
      }
      case 'broken':
        complain(
          line.why === 'no-key'
            ? diagnosticAt(line.at, 'warning', 'no-key', 'no key before the =')
            : diagnosticAt(line.at, 'warning', 'no-equals-sign', 'neither a section nor an assignment: = is missing'),
        );
        break;
    }
  }
  return { found, diagnostics };
};

/** A NUL byte ends a line for some readers and not for others; one diagnostic for each file is enough. */
const nulDiagnostic = (source: UnitSource): readonly Diagnostic[] => {
  const text = source.text.replace(/^\ufeff/, '');
  const offset = text.indexOf('\0');
  if (offset === -1) return [];
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset);
  const lineText = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
  const line = text.slice(0, start).split('\n').length;
  const place = { file: source.file, line, column: offset - start + 1, lineText, text: '\0' };
  return [diagnosticAt(place, 'error', 'nul-byte', 'a NUL byte: this is no text file')];
};

const killProblem = (key: string, value: string, diagnosticCount: number): ValueProblem | undefined =>
  isKillOption(key) && diagnosticCount <= diagnosticCountMax ? killValueProblem(key, value) : undefined;

/** Advice on the last value of each of the page's options that is not invalid. */
const adviceOn = (own: readonly Found[]): readonly Diagnostic[] =>
  killOptions.flatMap((option) => {
    const last = own.findLast(({ assignment: { key, value } }) => key === option && !isInvalidKillValue(option, value));
    const advice = last === undefined ? undefined : killValueAdvice(option, last.assignment.value);
    return last === undefined || advice === undefined ? [] : [valueDiagnostic(last, advice)];
  });

const bounded = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const next = diagnostics[diagnosticCountMax];
  if (next === undefined) return diagnostics;
  const message = `and more: only the first ${diagnosticCountMax} are shown`;
  const last: Diagnostic = { ...next, severity: 'warning', code: 'too-many-diagnostics', message };
  return [...diagnostics.slice(0, diagnosticCountMax), last];
};

const inOrder = (sources: readonly UnitSource[], diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const rank = new Map(sources.map(({ file }, index) => [file, index]));
  const at = ({ file }: Diagnostic): number => rank.get(file) ?? 0;
  return diagnostics.toSorted((a, b) => at(a) - at(b) || a.line - b.line || a.column - b.column);
};

/**
 * Parses a unit: its file first, then its drop-ins in order. Nothing in the texts makes it throw; what is odd becomes a
 * diagnostic, in order of place. Unknown settings are ignored, and mentioned only where they look like a misspelling
 * of one that counts.
 *
 * Throws a RangeError for a name that is none of the five unit types': ask `unitTypeOf` first.
 */
export const parseUnit = (name: string, sources: readonly UnitSource[]): Unit => {
  const type = unitTypeOf(name);
  if (type === undefined) throw new RangeError(`not a unit of a type that is killed: ${name}`);
  const known = knownByType.get(type) ?? knownOf(type);
  const read = sources.map((source) => readSource(type, source, known));
  const found = read.flatMap((each) => each.found);
  const own = found.filter(({ assignment }) => assignment.section === ownSection[type]);
  const draft = emptyNeighbourDraft();
  const values: Diagnostic[] = [];
  for (const each of own) {
    const { key, value } = each.assignment;
    const problem = known.keys.get(key)?.read(draft, value) ?? killProblem(key, value, values.length);
    if (problem !== undefined) values.push(valueDiagnostic(each, problem));
  }
  const lines = [...sources.flatMap(nulDiagnostic), ...read.flatMap((each) => each.diagnostics)];
  return {
    name,
    type,
    sources,
    assignments: found.map(({ assignment }) => assignment),
    settings: finishNeighbourSettings(type, draft),
    diagnostics: bounded(inOrder(sources, [...lines, ...values, ...adviceOn(own)])),
  };
};
