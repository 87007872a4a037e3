/** Hard limits of one case. Reaching one ends the case with an ending that names it; nothing loops for ever. */
export interface Bounds {
    /** Events on a trace, whoever caused them. */
    readonly eventsPerCaseMax: number;
    /** Calls to the host that change something, in answer to one event or timer. */
    readonly effectsPerTurnMax: number;
    /** Timers of the manager that run at one instant. */
    readonly wakesPerInstantMax: number;
    /** Timers of the manager that run in one case. */
    readonly wakesPerCaseMax: number;
}
export type BoundName = keyof Bounds;
/** The limits that hold unless a caller says otherwise: far above what any sensible case needs. */
export declare const defaultBounds: Bounds;
