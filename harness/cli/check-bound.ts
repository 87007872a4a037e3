import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { smallBounds } from '../generators/small-scope-bounds.ts';
import { found, type Found, meant, mistake } from './mistake.ts';

/** The bound of `exhaust`, by its name. */
export const checkBound = (bound = 'small'): Found<string> => {
  const names = smallBounds.map(({ name }) => name);
  return names.includes(bound)
    ? found(bound)
    : mistake(`there is no bound ${bound}`, meant(didYouMean(bound, names)) ?? `one of ${names.join(', ')}`);
};
