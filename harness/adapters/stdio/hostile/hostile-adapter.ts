/** An adapter that does what none should, once: in a case between two in which it behaves. */
export interface HostileAdapter {
  /** What it does, as the end of a sentence that begins with "it". */
  readonly name: string;
  /** The moment at which it does so; but for hello and bye those of the second of three cases. */
  readonly at: 'hello' | 'reset' | 'stop' | 'exit' | 'end' | 'bye';
  /** A piece of shell, see prelude.sh. */
  readonly does: string;
  /** What becomes of the three cases, where that is not `conformant`, this, `conformant`. */
  readonly outcomes?: readonly string[];
  readonly outcome: string;
  /** How the message of that outcome begins. */
  readonly says: string;
}
