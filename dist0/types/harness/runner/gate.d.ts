/** Lets so many things run at a time, first come first served. */
export declare class Gate {
    #private;
    constructor(countMax: number);
    run<T>(thing: () => Promise<T>): Promise<T>;
    /** Forgets those that wait: they never run. */
    close(): void;
}
