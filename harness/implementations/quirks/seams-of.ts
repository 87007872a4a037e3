import type { Seams } from '../model/seams.ts';
import type { Quirk } from './quirk.ts';

const passes = (all: readonly Seams[]): Pick<Seams, 'pass'> => {
  const changes = all.flatMap(({ pass }) => (pass === undefined ? [] : [pass]));
  if (changes.length === 0) return {};
  return {
    pass: (first, stop, state) =>
      changes.reduce((due, change) => due.flatMap((pass) => change(pass, stop, state)), [first]),
  };
};

const units = (all: readonly Seams[]): Pick<Seams, 'unit'> => {
  const changes = all.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  return changes.length === 0 ? {} : { unit: (first) => changes.reduce((unit, change) => change(unit), first) };
};

/** Several quirks at once: each changes what those before it have left. */
export const seamsOf = (quirks: readonly Quirk[]): Seams => {
  const all = quirks.map(({ seams }) => seams);
  return { ...passes(all), ...units(all) };
};
