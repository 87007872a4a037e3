import type { Us } from '../../spec/vocabulary/time.ts';
/** Something that is due at an instant. Of those due at one instant the lowest `rank` is first, then the oldest. */
export interface Scheduled<T> {
    readonly atUs: Us;
    readonly rank: number;
    readonly order: number;
    readonly item: T;
}
/** What is to come, in an order that depends on nothing but what was added, and when: a binary heap. */
export declare class EventQueue<T> {
    #private;
    push(atUs: Us, rank: number, item: T): void;
    /** What is first, if anything is left. */
    peek(): Scheduled<T> | undefined;
    /** Takes out what is first. */
    pop(): Scheduled<T> | undefined;
    /** Whether anything is left that `matches`. */
    some(matches: (item: T) => boolean): boolean;
}
