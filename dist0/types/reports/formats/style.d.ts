/** How parts of a text are set off on a terminal. Each function leaves the characters that are shown as they are. */
export interface Style {
    readonly bold: (text: string) => string;
    readonly dim: (text: string) => string;
    readonly bad: (text: string) => string;
    readonly good: (text: string) => string;
    readonly warn: (text: string) => string;
}
/** No colours: for files, pipes, and who asked for none. */
export declare const plainStyle: Style;
