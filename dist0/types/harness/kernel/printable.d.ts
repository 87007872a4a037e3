/**
 * What the machines that run a CI take for an order where they find it in a log: `::error …` at the beginning of a
 * line, which a break of lines may make of any word, and `##[…]` anywhere.
 */
export declare const ciOrder: RegExp;
/**
 * Text that came from an implementation, fit to be shown and kept: at most `lengthMax` characters of it, what a
 * terminal or a CI would act on written as `\u001b`.
 */
export declare const printable: (text: string, lengthMax: number) => string;
/** A value that an implementation gave, in few words. Never runs code of the value's. */
export declare const printableValue: (value: unknown) => string;
