import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { Unit, UnitSource } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';

/** The texts that a world's unit is read from: the unit file under the unit's name, then its drop-ins. */
export const unitSources = ({ name, text, dropIns }: World['unit']): readonly UnitSource[] => [
  { file: name, text },
  ...dropIns.map((each, index) => ({ file: `${name}.d/${index + 1}.conf`, text: each })),
];

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};

const loadedMax = 1000;
const loaded = new Map<string, Unit>();

/**
 * Parses a unit. Many cases have the same one, so it is parsed once; and implementations are given it, so it is frozen:
 * what one case does to it must not reach the next.
 */
export const loadUnit = (name: string, sources: readonly UnitSource[]): Unit => {
  const key = [name, ...sources.flatMap(({ file, text }) => [file, text])].join('\0');
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const unit = freeze(
    parseUnit(
      name,
      sources.map((source) => ({ ...source })),
    ),
  );
  const oldest = loaded.size < loadedMax ? undefined : loaded.keys().next();
  if (oldest?.done === false) loaded.delete(oldest.value);
  loaded.set(key, unit);
  return unit;
};
