/**
 * What a JSON value may look like: few words, from which both the check of a value and a JSON Schema follow. Objects
 * are closed: a key that is not named is refused, since it is most often a name that was mistyped.
 */
export type Shape = {
    readonly kind: 'integer';
    readonly min: number;
    readonly max: number;
} | {
    readonly kind: 'text';
    readonly lengthMin: number;
    readonly lengthMax: number;
}
/** One of these texts. */
 | {
    readonly kind: 'word';
    readonly words: readonly string[];
} | {
    readonly kind: 'boolean';
} | {
    readonly kind: 'true';
} | {
    readonly kind: 'list';
    readonly of: Shape;
    readonly lengthMax: number;
} | {
    readonly kind: 'object';
    readonly required: Shapes;
    readonly optional: Shapes;
}
/** An object whose keys are free. */
 | {
    readonly kind: 'map';
    readonly of: Shape;
}
/** One of several; told apart by what kind of value they are. */
 | {
    readonly kind: 'either';
    readonly shapes: readonly Shape[];
}
/** One of several objects, told apart by the key that each has and no other. */
 | {
    readonly kind: 'by-key';
    readonly shapes: Shapes;
}
/** One of several objects, told apart by the word that stands at one key. */
 | {
    readonly kind: 'by-word';
    readonly key: string;
    readonly shapes: Shapes;
}
/** A shape that a schema gives a name to. */
 | {
    readonly kind: 'named';
    readonly name: string;
    readonly shape: Shape;
};
/** Shapes by the names of keys. */
export type Shapes = Readonly<Record<string, Shape>>;
/** A whole number that a double holds exactly. */
export declare const integer: (min?: number, max?: number) => Shape;
/** A text of so many UTF-16 units. */
export declare const text: (lengthMin: number, lengthMax: number) => Shape;
/** One of these texts. */
export declare const word: (...words: readonly string[]) => Shape;
/** A list. */
export declare const list: (of: Shape, lengthMax?: number) => Shape;
/** An object with these keys and no other. */
export declare const object: (required: Shapes, optional?: Shapes) => Shape;
/** One of several. */
export declare const either: (...shapes: readonly Shape[]) => Shape;
/** A shape with a name. */
export declare const named: (name: string, shape: Shape) => Shape;
