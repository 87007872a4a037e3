/**
 * Thrown by a host when the case is over: through the manager's own code where there is such a thing, so that a loop
 * that acts for ever comes to an end.
 */
export declare class CaseOver extends Error {
}
