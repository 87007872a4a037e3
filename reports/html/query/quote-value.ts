/** A value as a query takes it back. */
export const quoteValue = (value: string): string =>
  /^[^\s",:-][^\s",]*$/u.test(value) ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
