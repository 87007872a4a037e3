/** The version of the installed package, from its package.json. */
export declare const packageVersion: () => string;
