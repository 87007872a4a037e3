import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import { parseTimeSpan } from '../../spec/vocabulary/time-span.ts';
import type { Behaviour, World } from '../../spec/vocabulary/world.ts';
import { replaced, without } from './lists.ts';
import type { Reduction } from './reductions.ts';

interface SettingText {
  readonly key: string;
  readonly value: string;
}

const settingOf = (line: string): SettingText | undefined => {
  const at = line.indexOf('=');
  return at <= 0 ? undefined : { key: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
};

const processOf = (setting: string, index: number): ProcessName => (index === 0 ? setting : `${setting}.${index + 1}`);

/** The behaviours of commands once the one at `index` of a setting has gone: those behind it move up. */
const withoutCommand = (commands: World['commands'], setting: string, index: number): World['commands'] =>
  Object.fromEntries(
    Object.entries(commands).flatMap(([name, behaviour]): readonly (readonly [ProcessName, Behaviour])[] => {
      const [, base, number] = /^(Exec[A-Za-z]+)(?:\.(\d+))?$/.exec(name) ?? [];
      const place = Number(number ?? 1) - 1;
      if (base !== setting || place < index) return [[name, behaviour]];
      return place === index ? [] : [[processOf(setting, place - 1), behaviour]];
    }),
  );

/** The world without one line of its unit file, and without the behaviour of the command that stood there. */
const withoutLine = (world: World, lines: readonly string[], at: number): World => {
  const { unit } = world;
  const cut: World = { ...world, unit: { ...unit, text: without(lines, at).join('\n') } };
  const key = settingOf(lines[at] ?? '')?.key;
  if (key === undefined || !key.startsWith('Exec')) return cut;
  const index = lines.slice(0, at).filter((line) => settingOf(line)?.key === key).length;
  return { ...cut, commands: withoutCommand(world.commands, key, index) };
};

/** A line that says nothing, ends the one before it, or names the section that makes the file what it is. */
const isNeeded = (line: string, isLast: boolean): boolean => (line === '' && isLast) || /^\s*\[/.test(line);

const plainSpan = '10s';

/** The line with a rounder time, or without the prefix of its command. */
const simplerLine = (line: string): string | undefined => {
  const setting = settingOf(line);
  if (setting === undefined) return undefined;
  if (setting.key.startsWith('Exec') && setting.value.startsWith('-'))
    return `${setting.key}=${setting.value.slice(1)}`;
  const isSpan = setting.key.endsWith('Sec') && setting.value !== '' && parseTimeSpan(setting.value).status === 'valid';
  return isSpan && setting.value !== plainSpan ? `${setting.key}=${plainSpan}` : undefined;
};

/** A section that has nothing in it. */
const isEmptySection = (lines: readonly string[], at: number): boolean => {
  const next = lines[at + 1];
  return /^\s*\[/.test(lines[at] ?? '') && at > 0 && (next === undefined || next === '' || /^\s*\[/.test(next));
};

const inText = (world: World): readonly Reduction[] => {
  const { unit } = world;
  const lines = unit.text.split('\n');
  return lines.flatMap((line, at): readonly Reduction[] => {
    const isLast = at === lines.length - 1;
    if (isNeeded(line, isLast)) {
      return isEmptySection(lines, at) ? [{ what: `empty section ${line}`, world: withoutLine(world, lines, at) }] : [];
    }
    const simpler = simplerLine(line);
    const text = simpler === undefined ? undefined : replaced(lines, at, simpler).join('\n');
    return [
      { what: `line ${line.trim()}`, world: withoutLine(world, lines, at) },
      ...(text === undefined
        ? []
        : [{ what: `the value of ${line.trim()}`, world: { ...world, unit: { ...unit, text } } }]),
    ];
  });
};

const inDropIn = (world: World, at: number, dropIn: string): readonly Reduction[] => {
  const { unit } = world;
  const lines = dropIn.split('\n');
  const put = (dropIns: readonly string[], text = unit.text): World => ({ ...world, unit: { ...unit, text, dropIns } });
  return [
    { what: 'a drop-in', world: put(without(unit.dropIns, at)) },
    {
      what: 'a drop-in, as part of the unit file',
      world: put(without(unit.dropIns, at), `${unit.text.replace(/\n*$/, '\n')}${dropIn}`),
    },
    ...lines.flatMap((line, place) =>
      isNeeded(line, place === lines.length - 1)
        ? []
        : [
            {
              what: `line ${line.trim()} of a drop-in`,
              world: put(replaced(unit.dropIns, at, without(lines, place).join('\n'))),
            },
          ],
    ),
  ];
};

/** Two sections of one name, one after the other, are one. */
const joinSections = (world: World): readonly Reduction[] => {
  const lines = world.unit.text.split('\n');
  return lines.flatMap((line, at): readonly Reduction[] => {
    const earlier = lines.slice(0, at).findLast((other) => /^\s*\[/.test(other));
    if (!/^\s*\[/.test(line) || earlier !== line) return [];
    return [
      { what: `the second ${line}`, world: { ...world, unit: { ...world.unit, text: without(lines, at).join('\n') } } },
    ];
  });
};

/** Every world whose unit files have one part fewer, or one part simpler. */
export const unitReductions = (world: World): readonly Reduction[] => [
  ...world.unit.dropIns.flatMap((dropIn, at) => inDropIn(world, at, dropIn)),
  ...joinSections(world),
  ...inText(world),
];
