import type { EndByCommand, Seams } from '../model/seams.ts';
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

const events = (all: readonly Seams[]): Pick<Seams, 'event'> => {
  const changes = all.flatMap(({ event }) => (event === undefined ? [] : [event]));
  if (changes.length === 0) return {};
  return {
    event: (first, state) =>
      changes.reduce<typeof first | undefined>(
        (heard, change) => (heard === undefined ? undefined : change(heard, state)),
        first,
      ),
  };
};

const skips = (all: readonly Seams[]): Pick<Seams, 'skipsCommands'> => {
  const each = all.flatMap(({ skipsCommands }) => (skipsCommands === undefined ? [] : [skipsCommands]));
  return each.length === 0 ? {} : { skipsCommands: (stop, on) => each.some((skip) => skip(stop, on)) };
};

const ends = (all: readonly Seams[]): Pick<Seams, 'endsByCommand'> => {
  const each = all.flatMap(({ endsByCommand }) => (endsByCommand === undefined ? [] : [endsByCommand]));
  if (each.length === 0) return {};
  return { endsByCommand: (unit) => Object.assign({}, ...each.map((end) => end(unit))) as Partial<EndByCommand> };
};

const reloads = (all: readonly Seams[]): Pick<Seams, 'endsReloadBy' | 'endsHungReloadBy'> => ({
  ...all.flatMap(({ endsReloadBy }) => (endsReloadBy === undefined ? [] : [{ endsReloadBy }])).at(-1),
  ...all.flatMap(({ endsHungReloadBy }) => (endsHungReloadBy === undefined ? [] : [{ endsHungReloadBy }])).at(-1),
});

const stages = (all: readonly Seams[]): Pick<Seams, 'hasStages' | 'hurriesOn'> => ({
  ...(all.some(({ hasStages }) => hasStages === true) ? { hasStages: true } : {}),
  ...(all.some(({ hurriesOn }) => hurriesOn === true) ? { hurriesOn: true } : {}),
});

/** Several quirks at once: each changes what those before it have left. */
export const seamsOf = (quirks: readonly Quirk[]): Seams => {
  const all = quirks.map(({ seams }) => seams);
  return {
    ...passes(all),
    ...units(all),
    ...events(all),
    ...skips(all),
    ...ends(all),
    ...reloads(all),
    ...stages(all),
  };
};
