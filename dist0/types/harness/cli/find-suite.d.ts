import { type Suite } from '../suites/suites.ts';
import { type Found } from './mistake.ts';
/** The suite of this version; none where no version is given. */
export declare const findSuite: (version: number | undefined) => Found<Suite | undefined>;
