import type { Rate } from './measure.ts';

/** One figure as a line. */
export const rateLine = ({ name, perSecond }: Rate, unit: string): string =>
  `  ${name.padEnd(46)}${Math.round(perSecond).toString().padStart(10)} ${unit}/s`;
