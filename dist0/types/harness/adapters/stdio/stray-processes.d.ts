/** The variable in the environment of an adapter, and of whatever it starts, by which that is found again. */
export declare const markVariable = "KILLSPEC_ADAPTER";
/**
 * Ends what an adapter has started and what has left its process group, and waits until it is gone. What has emptied its
 * environment, too, is not found.
 */
export declare const endStrays: (mark: string) => void;
