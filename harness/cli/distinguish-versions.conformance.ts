import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { captured } from './captured.ts';
import { recordingNames } from './find-sides.ts';

interface Told {
  readonly pairs: readonly {
    readonly status: string;
    readonly from: string;
    readonly others: { readonly names: readonly string[] };
  }[];
}

/** The cases in which two versions differ. */
const differing = async (one: string, other: string): Promise<readonly string[]> => {
  const { stdout } = await captured(['distinguish', one, other, '--json']);
  const [found] = (JSON.parse(stdout) as Told).pairs;
  return found?.status === 'found' ? [found.from, ...found.others.names] : [];
};

const pairs = recordingNames().flatMap((one, at, all) =>
  all.slice(at + 1).map((other): readonly [string, string] => [one, other]),
);

/** Of each case that was recorded what is said of it: whether it conforms, and else which rule is broken first. */
const verdictsOf = (version: string): ReadonlyMap<string, string> => {
  const text = readFileSync(join(packageRoot(), 'harness/recordings', `${version}.verdicts.txt`), 'utf8');
  return new Map(
    text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const [, status, name, rule] = /^(conformant|nonconformant)\s+(\S+)\s*(\S*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, `${status} ${rule}`]];
    }),
  );
};

test('versions differ wherever their verdicts do, and hardly elsewhere', async () => {
  const told: string[] = [];
  for (const [one, other] of pairs) {
    const [first, second] = [verdictsOf(one), verdictsOf(other)];
    const names = [...first.keys()].filter((name) => second.has(name));
    const judgedApart = names.filter((name) => first.get(name) !== second.get(name));
    const apart = await differing(one, other);
    expect(judgedApart.filter((name) => !apart.includes(name))).toEqual([]);
    told.push(
      `${one} ${other}: ${apart.length} of ${names.length}, of which ${judgedApart.length} are judged otherwise`,
    );
  }
  expect(told).toMatchInlineSnapshot(`
    [
      "systemd-247 systemd-252: 13 of 698, of which 10 are judged otherwise",
      "systemd-247 systemd-254: 13 of 698, of which 10 are judged otherwise",
      "systemd-247 systemd-257: 27 of 698, of which 21 are judged otherwise",
      "systemd-247 systemd-262: 46 of 698, of which 37 are judged otherwise",
      "systemd-252 systemd-254: 0 of 700, of which 0 are judged otherwise",
      "systemd-252 systemd-257: 14 of 700, of which 11 are judged otherwise",
      "systemd-252 systemd-262: 33 of 700, of which 27 are judged otherwise",
      "systemd-254 systemd-257: 14 of 701, of which 11 are judged otherwise",
      "systemd-254 systemd-262: 33 of 700, of which 27 are judged otherwise",
      "systemd-257 systemd-262: 19 of 700, of which 16 are judged otherwise",
    ]
  `);
});
