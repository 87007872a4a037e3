import type { Sentence } from './sentence.ts';
/** Where a sentence stands, for a person: `KillMode=, paragraph 2, second sentence`; `KillMode=, heading`. */
export declare const describePlace: ({ option, paragraph, sentence }: Sentence) => string;
