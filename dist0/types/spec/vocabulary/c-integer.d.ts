/**
 * A whole number as C reads it with base 0: decimal, `0x` hexadecimal, a leading `0` octal, besides `0b` binary and
 * `0o` octal; one leading `+` or `-`. `undefined` for anything else. Beyond 2^53 the value is only near.
 */
export declare const parseCInteger: (text: string) => number | undefined;
