import type { Span } from './time.ts';
/** What a time span's text says. `at` is the offset in the text of what was not understood. */
export type TimeSpan = {
    readonly status: 'valid';
    readonly span: Span;
} | {
    readonly status: 'invalid';
    /** `overflow`: over 2^53 µs, about 285 years. */
    readonly reason: 'empty' | 'negative' | 'unknown-unit' | 'junk' | 'overflow';
    readonly at: number;
};
/**
 * Parses a time span of systemd.time(7): `5min 20s`, `1.5h`, `90` (seconds), `infinity`. The result is in whole
 * microseconds. Never throws.
 */
export declare const parseTimeSpan: (text: string) => TimeSpan;
/**
 * A delay as people write it: `1min 30s`, `1.5s`, `20ms`, `0s`, `infinity`. `parseTimeSpan` reads it back as it was.
 * Days are the longest unit: months and years are not whole numbers of them.
 */
export declare const formatSpan: (span: Span) => string;
