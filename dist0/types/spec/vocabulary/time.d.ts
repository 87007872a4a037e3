/** A whole number of microseconds. Every instant and delay inside killspec is one; names end in `Us`. */
export type Us = number;
/** A delay that may never pass. `infinity` is a word, never a number. */
export type Span = Us | 'infinity';
/** The later instant, `infinity` staying what it is. */
export declare const addSpan: (atUs: Us, span: Span) => Span;
/** An instant as people read it: `0 s`, `1.5 s`, `90 s`. */
export declare const formatInstant: (atUs: Us) => string;
