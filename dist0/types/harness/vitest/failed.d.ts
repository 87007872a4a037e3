/** An error that says no more than this: where in killspec it was thrown tells nobody anything. */
export declare const failed: (message: string) => Error;
