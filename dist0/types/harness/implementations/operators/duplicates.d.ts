/**
 * Places at which an operator does what another does elsewhere, in every case of the suite and in 100,000 worlds from all
 * over the small scope: by name, with the one that is kept.
 */
export declare const duplicates: Readonly<Record<string, string>>;
