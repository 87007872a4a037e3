/**
 * The folder of the installed package, where its data files (scenarios, schemas, package.json) are: the nearest one
 * above this module that has a package.json. Holds for the sources and for the bundles in dist/ alike.
 */
export declare const packageRoot: () => string;
