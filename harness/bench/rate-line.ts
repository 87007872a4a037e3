import type { Rate } from './measure.ts';

/** One figure as a line. */
export const rateLine = ({ name, perSecond }: Rate, unit: string): string =>
  `  ${name.padEnd(46)}${Math.round(perSecond).toString().padStart(10)} ${unit}/s`;

/** How many times the baseline, the second of the rates, the first of them is; and whether that is what is to be held. */
export const heldLine = (
  name: string,
  [rate, baseline]: readonly Rate[],
  { atLeast }: { readonly atLeast: number },
): string => {
  const ratio = (rate?.perSecond ?? Number.NaN) / (baseline?.perSecond ?? Number.NaN);
  return `  ${name}: ${ratio.toFixed(2)} of the baseline (hold ${atLeast}: ${ratio >= atLeast ? 'holds' : 'does not hold'})`;
};
