/**
 * A whole number as C reads it with base 0: decimal, `0x` hexadecimal, a leading `0` octal, besides `0b` binary and
 * `0o` octal; one leading `+` or `-`. `undefined` for anything else. Beyond 2^53 the value is only near.
 */
export const parseCInteger = (text: string): number | undefined => {
  const match = /^([+-]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/.exec(text);
  const digits = match?.[2];
  if (digits === undefined) return undefined;
  const magnitude = /^0[0-7]+$/.test(digits) ? Number(`0o${digits}`) : Number(digits);
  return match?.[1] === '-' ? -magnitude : magnitude;
};
