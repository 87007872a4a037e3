/** How a process of the small scope takes the signals that are not the final one. */
export declare const smallBehaviours: readonly ["dies", "half", "before", "at", "after", "ignores", "immune", "stopped"];
export type SmallBehaviour = (typeof smallBehaviours)[number];
/** What a command of the small scope does. */
export type SmallCommand = 'none' | 'quick' | 'hangs';
/** Up to where a scope goes: the values of its axes. What is not named here is the same in all its worlds. */
export interface SmallBound {
    readonly name: string;
    /** What the main process does; `absent` where there is none. */
    readonly mains: readonly (SmallBehaviour | 'absent')[];
    readonly others: readonly SmallBehaviour[];
    /** How many other processes a service has at most; the other unit types have one more. */
    readonly othersMax: number;
    readonly stopCommands: readonly SmallCommand[];
    readonly postCommands: readonly SmallCommand[];
    readonly finalSignals: readonly string[];
}
/** The bounds by name, the narrowest first. */
export declare const smallBounds: readonly SmallBound[];
