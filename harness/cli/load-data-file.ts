import { resolve } from 'node:path';
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { DataProblem } from '../../spec/profiles/data-problem.ts';
import { parseYaml } from '../scenarios/parse-yaml.ts';
import { readTextFile } from '../scenarios/read-text-file.ts';
import type { SourceText } from '../scenarios/source-text.ts';
import { found, type Found } from './mistake.ts';

type Path = readonly (string | number)[];

const pathKey = (path: Path): string => JSON.stringify(path);

/** The data of a YAML file, and where in the file each part of it stands. */
class PlacedData {
  readonly #source: SourceText;
  readonly #offsets = new Map<string, number>();

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** Where a part stands, or the nearest part around it. */
  offsetOf(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = this.#offsets.get(pathKey(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return 0;
  }

  read(node: ParsedNode | null, path: Path, offset: number): unknown {
    this.#offsets.set(pathKey(path), offset);
    if (node === null) return undefined;
    if (isSeq<ParsedNode>(node)) {
      return node.items.map((item, index) => this.read(item, [...path, index], item.range[0]));
    }
    if (!isMap<ParsedNode, ParsedNode | null>(node)) {
      if (isScalar(node)) return node.value;
      this.#source.report(offset, 'yaml', 'aliases (*) are not understood here');
      return undefined;
    }
    const data: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (Object.hasOwn(data, name)) {
        this.#source.report(key.range[0], 'duplicate-key', `"${name}" stands twice here`);
      } else {
        // Not by assignment: a key `__proto__` is a key like any other.
        Object.defineProperty(data, name, {
          value: this.read(value, [...path, name], key.range[0]),
          enumerable: true,
        });
      }
    }
    return data;
  }
}

type Parsed<T> =
  | { readonly status: 'ok'; readonly value: T }
  | { readonly status: 'bad'; readonly problems: readonly DataProblem[] };

/** Loads what `parse` makes of the data of a user's YAML file; `kind` names what it should be. */
export const loadDataFile = <T>(
  file: string,
  { cwd, kind, parse }: { readonly cwd: string; readonly kind: string; readonly parse: (data: unknown) => Parsed<T> },
): Found<T> => {
  const read = readTextFile(resolve(cwd, file), file);
  if (!read.ok) return { ok: false, mistake: { message: read.problem.message, problems: [read.problem] } };
  const { source } = read;
  const bad = (): Found<T> => ({
    ok: false,
    mistake: { message: `${file} is no ${kind}`, problems: source.problems },
  });
  const root = parseYaml(source);
  if (root === undefined || source.problems.length > 0) return bad();
  const placed = new PlacedData(source);
  const data = placed.read(root, [], root.range[0]);
  if (source.problems.length > 0) return bad();
  const parsed = parse(data);
  if (parsed.status === 'ok') return found(parsed.value);
  for (const { code, path, message, hint } of parsed.problems) {
    source.report(placed.offsetOf(path), code, message, hint);
  }
  return bad();
};
