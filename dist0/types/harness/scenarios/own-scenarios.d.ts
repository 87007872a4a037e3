import { type Loaded } from './load.ts';
/** The folder of the scenarios that come with killspec. */
export declare const scenariosFolder: () => string;
/** The name of the file, beside the bundles, that holds our own scenarios as they were read when those were made. */
export declare const compiledScenariosName = "scenarios.json";
/** Our own scenarios as `scripts/build.js` keeps them. Reading them takes a tenth of the time that their files take. */
export declare const compileOwnScenarios: () => string;
/** The scenarios that come with killspec, their files named as seen from its own folder. */
export declare const loadOwnScenarios: () => Loaded;
