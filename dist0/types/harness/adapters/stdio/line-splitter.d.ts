/** Takes bytes as they come and gives the lines in them, without their ends. */
export declare class LineSplitter {
    #private;
    /** A line may have so many bytes. */
    constructor(lineLengthMax: number);
    /**
     * Hands over each line that these bytes complete, until `take` gives false. Gives the beginning of a line that has
     * become too long; nothing may be pushed after that.
     */
    push(chunk: Buffer, take: (line: Buffer) => boolean): Buffer | undefined;
    /** What has come of a line that is not at its end. */
    rest(): Buffer;
    /** Forgets what has come of a line that is not at its end. */
    clear(): void;
}
