/**
 * A piece of a page as its layout shows it, before anything is known of sentences: a section's title, a paragraph, or an
 * item of a list (without its bullet).
 */
export interface Block {
  readonly kind: 'section' | 'paragraph' | 'bullet';
  /** As read, not normalised: line breaks and runs of blanks may stand in it. */
  readonly text: string;
}
