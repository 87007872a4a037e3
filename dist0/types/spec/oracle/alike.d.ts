/** Equal as plain data. */
export declare const alike: (a: unknown, b: unknown) => boolean;
/** Whether two lists have items that are alike, in the same order. */
export declare const alikeInOrder: (a: readonly unknown[], b: readonly unknown[]) => boolean;
