/** A sentence as a reader found it in some form of a page. */
export interface PageSentence {
  /**
   * The place at which it was found, written like the ids of the ledger (`kill-mode.2.1`, `heading.options`,
   * `kill-mode.heading`). Another page may have places that the ledger lacks, hence no `SentenceId`.
   */
  readonly place: string;
  /** Its normalised text. */
  readonly text: string;
  readonly hash: string;
}
