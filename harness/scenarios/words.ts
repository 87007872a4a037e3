import { classifySignalLiteral } from '../../spec/vocabulary/signal-literal.ts';
import { isSignalName, type SignalName, signalNames } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import { parseTimeSpan } from '../../spec/vocabulary/time-span.ts';
import type { ProblemCode } from './problem.ts';
import { quoted, type Reader, suggest, type Text } from './reader.ts';

/** A word of a short phrase such as `exit after 2s with 1`, and where it begins in it. */
export interface Word {
  readonly text: string;
  readonly index: number;
}

/** What may end a phrase: how long after, and with which exit status. */
export interface Tail {
  readonly afterUs: Us;
  readonly status: number;
}

// A quoted part, as in STATUS="going down", belongs to its word.
const wordPattern = /(?:"(?:\\.|[^"\\])*"|[^\s"])+|"/g;

const cut = (text: string): readonly Word[] => {
  if (/["\t\n\r]/.test(text))
    return Array.from(text.matchAll(wordPattern), (match) => ({ text: match[0], index: match.index }));
  // Nearly every phrase has no quotes: cutting it at its blanks takes a third of the time.
  const words: Word[] = [];
  let index = 0;
  for (const word of text.split(' ')) {
    if (word !== '') words.push({ text: word, index });
    index += word.length + 1;
  }
  return words;
};

/** The words of one short phrase, taken one after the other; what does not fit is reported where it stands. */
export class Words {
  readonly text: Text;
  readonly reader: Reader;
  readonly #words: readonly Word[];
  #at = 0;

  constructor(reader: Reader, text: Text) {
    this.reader = reader;
    this.text = text;
    this.#words = cut(text.value);
  }

  peek(): string | undefined {
    return this.#words[this.#at]?.text;
  }

  /** The next word; its absence is reported with `what` should stand there. */
  take(what: string): Word | undefined {
    const word = this.#words[this.#at];
    if (word === undefined) {
      this.report(undefined, 'bad-words', `${what} is missing at the end of ${quoted(this.text.value)}`);
      return undefined;
    }
    this.#at += 1;
    return word;
  }

  /** Takes this very word. */
  takeExactly(wanted: string): boolean {
    const word = this.take(`"${wanted}"`);
    if (word === undefined || word.text === wanted) return word !== undefined;
    this.report(word, 'bad-words', `${quoted(word.text)} stands where "${wanted}" belongs`);
    return false;
  }

  takeSignal(): SignalName | undefined {
    const word = this.take('a signal');
    return word === undefined ? undefined : this.signal(word);
  }

  /** The signal that a word names; canonical names only. */
  signal(word: Word): SignalName | undefined {
    if (isSignalName(word.text)) return word.text;
    const meant = classifySignalLiteral(word.text);
    const hint = meant.status === 'invalid' ? suggest(word.text, signalNames) : `did you mean ${meant.signal}?`;
    this.report(word, 'bad-signal', `unknown signal ${quoted(word.text)}`, hint);
    return undefined;
  }

  /** True at the end of the phrase; a word that still stands there is reported. */
  end(): boolean {
    const word = this.#words[this.#at];
    if (word !== undefined) this.report(word, 'bad-words', `${quoted(word.text)} is not understood here`);
    return word === undefined;
  }

  /** The rest of the phrase: `after 2s`, `with 1`, both, or nothing. */
  tail({ delay = true, status: withStatus = false } = {}): Tail | undefined {
    let afterUs: Us | undefined;
    let status: number | undefined;
    for (let word = this.#words[this.#at]; word !== undefined; word = this.#words[this.#at]) {
      this.#at += 1;
      if (word.text === 'after' && delay && afterUs === undefined) {
        afterUs = this.takeSpan();
        if (afterUs === undefined) return undefined;
      } else if (word.text === 'with' && withStatus && status === undefined) {
        status = this.#status();
        if (status === undefined) return undefined;
      } else {
        const may = [...(delay ? ['after 2s'] : []), ...(withStatus ? ['with 1'] : [])].join(', ');
        this.report(word, 'bad-words', `${quoted(word.text)} is not understood here`, `here may stand: ${may}`);
        return undefined;
      }
    }
    return { afterUs: afterUs ?? 0, status: status ?? 0 };
  }

  /** A time span: all words up to the next `after` or `with`. */
  takeSpan(): Us | undefined {
    const first = this.take('a time');
    if (first === undefined) return undefined;
    let end = first.index + first.text.length;
    for (let word = this.#words[this.#at]; word !== undefined; word = this.#words[this.#at]) {
      if (word.text === 'after' || word.text === 'with') break;
      end = word.index + word.text.length;
      this.#at += 1;
    }
    return this.#finiteSpan({ text: this.text.value.slice(first.index, end), index: first.index });
  }

  /** A time span of as many words as begin with a digit: what follows in a line of `expect:` is a name. */
  takeInstant(): Us | undefined {
    const first = this.take('a time');
    if (first === undefined) return undefined;
    let end = first.index + first.text.length;
    for (let word = this.#words[this.#at]; word !== undefined && /^\d/.test(word.text); word = this.#words[this.#at]) {
      end = word.index + word.text.length;
      this.#at += 1;
    }
    return this.#finiteSpan({ text: this.text.value.slice(first.index, end), index: first.index });
  }

  #finiteSpan(word: Word): Us | undefined {
    const parsed = parseTimeSpan(word.text);
    if (parsed.status === 'valid' && parsed.span !== 'infinity') return parsed.span;
    const at = parsed.status === 'valid' ? 0 : parsed.at;
    const what = parsed.status === 'valid' ? 'never comes' : 'is no time span';
    const place = { text: word.text, index: word.index + at };
    this.report(place, 'bad-time', `${quoted(word.text)} ${what}`, 'write one as in 0s, 250ms, 1min 30s');
    return undefined;
  }

  #status(): number | undefined {
    const word = this.take('an exit status');
    if (word === undefined) return undefined;
    if (/^\d{1,3}$/.test(word.text) && Number(word.text) <= 255) return Number(word.text);
    this.report(word, 'bad-words', `${quoted(word.text)} is no exit status`, 'a number from 0 to 255');
    return undefined;
  }

  report(word: Word | undefined, code: ProblemCode, message: string, hint?: string): void {
    this.reader.report(this.text, code, message, hint, word?.index ?? 0);
  }
}
