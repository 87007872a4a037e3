import { readSuite, type Suite, suiteVersions } from '../suites/suites.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The suite of this version. */
export const findSuite = (version: number): Found<Suite> => {
  const versions = suiteVersions();
  if (versions.includes(version)) return found(readSuite(version));
  return mistake(`there is no suite ${version}`, `this killspec has ${versions.join(', ')}; another one may have more`);
};
