/** What patterns select; a pattern that matches nothing is a mistake that the caller must show. */
export interface FoundCases<C> {
    readonly cases: readonly C[];
    readonly unmatched: readonly {
        readonly pattern: string;
        readonly hint?: string;
    }[];
}
/** The cases whose names match any of the patterns, in their own order; all of them where there is no pattern. */
export declare const findCases: <C extends {
    readonly name: string;
}>(patterns: readonly string[], cases: readonly C[]) => FoundCases<C>;
