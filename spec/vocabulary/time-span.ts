import type { Span, Us } from './time.ts';

/** What a time span's text says. `at` is the offset in the text of what was not understood. */
export type TimeSpan =
  | { readonly status: 'valid'; readonly span: Span }
  | {
      readonly status: 'invalid';
      /** `overflow`: over 2^53 µs, about 285 years. */
      readonly reason: 'empty' | 'negative' | 'unknown-unit' | 'junk' | 'overflow';
      readonly at: number;
    };

const second = 1_000_000n;
const minute = 60n * second;
const hour = 60n * minute;
const day = 24n * hour;
const year = (day * 1461n) / 4n;

// systemd.time(7), "Parsing time spans". A month of 30.44 days is a twelfth of a year of 365.25.
const units: ReadonlyMap<string, bigint> = new Map([
  ...['usec', 'us', '\u00b5s', '\u03bcs'].map((name) => [name, 1n] as const),
  ...['msec', 'ms'].map((name) => [name, 1000n] as const),
  ...['seconds', 'second', 'sec', 's'].map((name) => [name, second] as const),
  ...['minutes', 'minute', 'min', 'm'].map((name) => [name, minute] as const),
  ...['hours', 'hour', 'hr', 'h'].map((name) => [name, hour] as const),
  ...['days', 'day', 'd'].map((name) => [name, day] as const),
  ...['weeks', 'week', 'w'].map((name) => [name, 7n * day] as const),
  ...['months', 'month', 'M'].map((name) => [name, year / 12n] as const),
  ...['years', 'year', 'y'].map((name) => [name, year] as const),
]);

// More digits than that overflow in any unit, or vanish below a microsecond; BigInt must not be fed a million of them.
const digitCountMax = 40;

/** A number times its unit in whole microseconds, what is below a microsecond being cut off. */
const scale = (whole: string, fraction: string, unit: bigint): bigint | 'overflow' => {
  const significant = whole.replace(/^0+/, '');
  if (significant.length > digitCountMax) return 'overflow';
  const decimals = fraction.slice(0, digitCountMax);
  return BigInt(significant || '0') * unit + (BigInt(decimals || '0') * unit) / 10n ** BigInt(decimals.length);
};

const component = /\+?(?:(\d+)(?:\.(\d+))?|\.(\d+))[ \t\r\n]*([A-Za-z\u00b5\u03bc]*)/y;
const blanks = /[ \t\r\n]*/y;

/** The end of what `pattern`, a sticky one, matches at `at`; and its groups. */
const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

const skipBlanks = (text: string, at: number): number => at + (matchAt(blanks, text, at)?.[0].length ?? 0);

/**
 * Parses a time span of systemd.time(7): `5min 20s`, `1.5h`, `90` (seconds), `infinity`. The result is in whole
 * microseconds. Never throws.
 */
export const parseTimeSpan = (text: string): TimeSpan => {
  let at = skipBlanks(text, 0);
  if (at === text.length) return { status: 'invalid', reason: 'empty', at: 0 };
  if (text.trim() === 'infinity') return { status: 'valid', span: 'infinity' };
  let total = 0n;
  while (at < text.length) {
    if (text[at] === '-') return { status: 'invalid', reason: 'negative', at };
    const match = matchAt(component, text, at);
    if (match === undefined) return { status: 'invalid', reason: 'junk', at };
    const [found, whole = '', fraction = '', bareFraction = '', name = ''] = match;
    const unit = name === '' ? second : units.get(name);
    if (unit === undefined) return { status: 'invalid', reason: 'unknown-unit', at: at + found.length - name.length };
    const value = scale(whole, fraction + bareFraction, unit);
    if (value === 'overflow') return { status: 'invalid', reason: 'overflow', at };
    total += value;
    if (total > BigInt(Number.MAX_SAFE_INTEGER)) return { status: 'invalid', reason: 'overflow', at };
    const end = at + found.length;
    at = skipBlanks(text, end);
    // `1.5.2` and `3+4` are no two numbers: without a unit, a blank must stand between them.
    if (name === '' && at === end && at < text.length && !/[ \t\r\n]$/.test(found)) {
      return { status: 'invalid', reason: 'junk', at };
    }
  }
  return { status: 'valid', span: Number(total) };
};

/** `0.5` of a thousand thousandths: the decimals that `rest` of `unit` makes, without zeros at the end. */
const decimal = (us: number, unit: number): string => {
  const digits = String(unit).length - 1;
  const fraction = String(us % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(us / unit));
  return fraction === '' ? whole : `${whole}.${fraction}`;
};

/**
 * A delay as people write it: `1min 30s`, `1.5s`, `20ms`, `0s`, `infinity`. `parseTimeSpan` reads it back as it was.
 * Days are the longest unit: months and years are not whole numbers of them.
 */
export const formatSpan = (span: Span): string => {
  if (span === 'infinity') return 'infinity';
  if (span < 0) return `-${formatSpan(-span)}`;
  const parts: string[] = [];
  let rest: Us = span;
  for (const [name, unit] of [
    ['d', 86_400_000_000],
    ['h', 3_600_000_000],
    ['min', 60_000_000],
  ] as const) {
    const count = Math.floor(rest / unit);
    if (count > 0) parts.push(`${count}${name}`);
    rest -= count * unit;
  }
  if (rest >= 1_000_000) parts.push(`${decimal(rest, 1_000_000)}s`);
  else if (rest >= 1000) parts.push(`${decimal(rest, 1000)}ms`);
  else if (rest > 0) parts.push(`${rest}us`);
  return parts.length === 0 ? '0s' : parts.join(' ');
};
