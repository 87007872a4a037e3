import { readSuite, type Suite, suiteVersions } from '../suites/suites.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The suite of this version; none where no version is given. */
export const findSuite = (version: number | undefined): Found<Suite | undefined> => {
  if (version === undefined) return found(undefined);
  const versions = suiteVersions();
  if (versions.includes(version)) return found(readSuite(version));
  return mistake(`there is no suite ${version}`, `this killspec has ${versions.join(', ')}; another one may have more`);
};
