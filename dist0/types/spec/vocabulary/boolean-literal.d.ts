/** The choices on which the meaning of a boolean may hang: which forms there are, and what an empty one does. */
export type BooleanLiteralChoice = 'AMB-47/forms' | 'AMB-47/empty';
/**
 * What the literal of a boolean says. `disputed` forms mean `value` where AMB-47/forms is `short-too`, and an empty one
 * is back to the default where AMB-47/empty is `resets`; otherwise they are invalid.
 */
export type BooleanLiteral = {
    readonly status: 'valid';
    readonly value: boolean;
} | {
    readonly status: 'disputed';
    readonly choice: 'AMB-47/forms';
    readonly value: boolean;
} | {
    readonly status: 'disputed';
    readonly choice: 'AMB-47/empty';
} | {
    readonly status: 'invalid';
};
/** Classifies a literal as it stands after the `=`; blanks around it do not count. Never throws. */
export declare const classifyBooleanLiteral: (literal: string) => BooleanLiteral;
