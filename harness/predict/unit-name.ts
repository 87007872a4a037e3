/** Every unit type of systemd.unit(5), with what its units are called in a sentence. */
export const unitNouns = {
  service: 'a service',
  socket: 'a socket',
  mount: 'a mount point',
  swap: 'a swap device',
  scope: 'a scope',
  target: 'a target',
  timer: 'a timer',
  path: 'a path unit',
  slice: 'a slice',
  device: 'a device',
  automount: 'an automount point',
} as const;

/** A suffix of a unit's name, without its dot. */
export type UnitSuffix = keyof typeof unitNouns;

/** The parts of a unit's name: `foo@bar.service` has the prefix `foo`, the instance `bar` and the suffix `service`. */
export interface UnitName {
  readonly prefix: string;
  /** What stands between `@` and the suffix: empty for a template, absent where there is no `@`. */
  readonly instance?: string;
  readonly suffix: UnitSuffix;
}

const isSuffix = (text: string): text is UnitSuffix => Object.hasOwn(unitNouns, text);

/** The parts of a unit's name; `undefined` for a name that ends in none of the unit types. */
export const unitNameOf = (name: string): UnitName | undefined => {
  const dot = name.lastIndexOf('.');
  const suffix = name.slice(dot + 1);
  if (dot < 1 || !isSuffix(suffix)) return undefined;
  const stem = name.slice(0, dot);
  const at = stem.indexOf('@');
  if (at === -1) return { prefix: stem, suffix };
  return at === 0 ? undefined : { prefix: stem.slice(0, at), instance: stem.slice(at + 1), suffix };
};

/** A unit's name from its parts. */
export const joinUnitName = ({ prefix, instance, suffix }: UnitName): string =>
  `${prefix}${instance === undefined ? '' : `@${instance}`}.${suffix}`;

/** The template of an instance, `foo@.service` for `foo@bar.service`; `undefined` for what is no instance. */
export const templateOf = (name: string): string | undefined => {
  const parts = unitNameOf(name);
  if (parts?.instance === undefined || parts.instance === '') return undefined;
  return joinUnitName({ ...parts, instance: '' });
};

/** What a person types for a unit: without a suffix it means a service, as for systemctl(1). */
export const fullUnitName = (typed: string): string => (unitNameOf(typed) === undefined ? `${typed}.service` : typed);

/** The name of the unit that mounts a path, as systemd.unit(5) escapes it. */
export const mountUnitName = (path: string): string => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0) return '-.mount';
  const escaped = parts.map((part, partIndex) =>
    [...new TextEncoder().encode(part)]
      .map((byte, index) => {
        const character = String.fromCharCode(byte);
        const isFirst = partIndex === 0 && index === 0;
        const isPlain = /[A-Za-z0-9:_.]/.test(character) && !(character === '.' && isFirst);
        return isPlain ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
      })
      .join(''),
  );
  return `${escaped.join('-')}.mount`;
};
