import type { Place } from '../../spec/vocabulary/unit.ts';
/** What can be wrong with a file that a user wrote. */
export type ProblemCode = 
/** The file is missing, a directory, or may not be read. */
'unreadable'
/** A bound was passed: the file's size, its nesting, the number of its cases. */
 | 'too-much'
/** Not UTF-8, or holds NUL bytes. */
 | 'not-text'
/** Nothing in it. */
 | 'empty'
/** Not YAML, or YAML that these files do not use: several documents, anchors, tags. */
 | 'yaml' | 'unknown-key' | 'missing-key' | 'duplicate-key'
/** A mapping where a text is needed, and the like. */
 | 'wrong-type'
/** A text that says nothing that is understood at its place. */
 | 'bad-words' | 'bad-time' | 'bad-signal'
/** A name that stands for nothing: a process, a rule, an ambiguity, an axis. */
 | 'unknown-name'
/** A unit file that is wrong. */
 | 'bad-unit'
/** Parts that are right in themselves and do not go together. */
 | 'inconsistent'
/** An `expect:` that the page, read literally, refuses. */
 | 'refused-expectation'
/** A known failure that does not hold any more, or of which too little is said. */
 | 'stale-entry';
/** A user's mistake, with its place and the line as written. Line and column count from 1. */
export interface Problem extends Place {
    readonly code: ProblemCode;
    /** What was found and what is wrong with it, without a full stop. */
    readonly message: string;
    /** The line as written; absent where the problem is the file as a whole. */
    readonly lineText?: string;
    /** What to write instead, or why; further lines are allowed. */
    readonly hint?: string;
}
