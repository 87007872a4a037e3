/** Where an implementation is to be had from, once it is known that it is there; can be sent to a worker. */
export type ImplementationSource = 
/** One of those that come with killspec. */
{
    readonly kind: 'builtin';
    readonly name: string;
}
/** A JavaScript file. */
 | {
    readonly kind: 'file';
    readonly path: string;
}
/** A TypeScript file, bundled to this JavaScript. */
 | {
    readonly kind: 'bundle';
    readonly path: string;
    readonly code: string;
};
