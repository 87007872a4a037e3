import type { RuleId } from '../rules/rule-id.ts';
import type { SentenceId } from './sentence-id.ts';
/**
 * What a sentence is for.
 *
 * - normative: it promises something that can be judged, so at least one rule stands on it
 * - default: it says what holds when an option is not set; a rule stands on it too
 * - advice: it recommends, and binds nobody
 * - definition: it says what something is about
 * - pointer: it names other pages
 * - heading: the title of a section, or the name of an option above its paragraphs
 * - history: the version that brought an option
 */
export type SentenceKind = 'normative' | 'default' | 'advice' | 'definition' | 'pointer' | 'heading' | 'history';
/** A sentence of the page: where it stands and what it is, in our words. The page's own words are not ours to keep. */
export interface Sentence {
    readonly id: SentenceId;
    /** The option it describes, as the page writes it (`KillMode=`), or the section it stands in (`Description`). */
    readonly option: string;
    /** Counted from 1 below the option's or section's heading; 0 for the heading itself. */
    readonly paragraph: number;
    /** Counted from 1 within the paragraph; 0 for a heading. */
    readonly sentence: number;
    readonly kind: SentenceKind;
    /** The `sentenceHash` of its normalised text. */
    readonly hash: string;
    readonly paraphrase: string;
    /** The rules that stand on it, the most specific first. */
    readonly rules: readonly RuleId[];
}
