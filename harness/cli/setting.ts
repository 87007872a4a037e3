import picocolors from 'picocolors';
import type { Setting } from '../../reports/formats/console.ts';
import { plainStyle, type Style } from '../../reports/formats/style.ts';
import type { Io } from './io.ts';

const widthMin = 60;
const widthMax = 120;

const coloured = (): Style => {
  const { bold, dim, red, green, yellow } = picocolors.createColors(true);
  return { bold, dim, bad: red, good: green, warn: yellow };
};

/**
 * How reports are set on this terminal: colours only on one, and only where nobody asked for none (`--no-color`, or
 * NO_COLOR that is not empty).
 */
export const settingFor = (io: Io, color: boolean): Setting => {
  const refused = !color || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  const style = io.columns === undefined || refused ? plainStyle : coloured();
  return { style, width: Math.max(widthMin, Math.min(widthMax, io.columns ?? widthMax)) };
};
