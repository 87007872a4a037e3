import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attempt } from './attempt.ts';
import { exampleAttempt, exampleNamed, readExampleLink } from './example-attempt.ts';
import { examples } from './examples.ts';
import { firstAttempt } from './first-attempt.ts';
import { readLink, toLink } from './link.ts';
import { type Played, type Tried, tryAttempt } from './try-attempt.ts';

/** How many steps can be taken back. */
const pastCountMax = 200;

/** What is tried, what came of it, and the way back. */
export interface TriedAttempt {
  readonly attempt: Attempt;
  /** What came of it; absent until it has been played. */
  readonly tried: Tried | undefined;
  /** The last that could be played: this one, or one before it. */
  readonly played: Played | undefined;
  /** Why the link that the page was opened with could not be read. */
  readonly notice: string | undefined;
  readonly change: (attempt: Attempt) => void;
  readonly undo: (() => void) | undefined;
}

interface History {
  readonly attempt: Attempt;
  readonly past: readonly Attempt[];
  readonly notice?: string;
}

const beginWith = ({ name, actor }: NonNullable<ReturnType<typeof readExampleLink>>): History => {
  const found = exampleNamed(examples, name);
  const attempt = found === undefined ? undefined : exampleAttempt(examples, found);
  if (attempt !== undefined) return { attempt: { ...attempt, actor }, past: [] };
  return { attempt: firstAttempt, past: [], notice: `${name} is no case that comes with killspec` };
};

const begin = (link: string | undefined): History => {
  if (link === undefined || link === '') return { attempt: firstAttempt, past: [] };
  const example = readExampleLink(link);
  if (example !== undefined) return beginWith(example);
  const read = readLink(link);
  return read.ok ? { attempt: read.attempt, past: [] } : { attempt: firstAttempt, past: [], notice: read.message };
};

/** Plays whatever is tried, and tells its link once it can be played. */
export const useAttempt = (initial: string | undefined, onLink: (fragment: string) => void): TriedAttempt => {
  const [history, setHistory] = useState<History>(() => begin(initial));
  const [tried, setTried] = useState<{ readonly of: Attempt; readonly tried: Tried } | undefined>(undefined);
  const [played, setPlayed] = useState<Played | undefined>(undefined);
  const link = useRef(initial ?? '');
  // Before anything was changed, the address says all there is to say.
  const isTouched = useRef(false);
  const { attempt, past, notice } = history;
  useEffect(() => {
    if ((initial ?? '') !== link.current) {
      link.current = initial ?? '';
      isTouched.current = false;
      setHistory(begin(initial));
    }
  }, [initial]);
  useEffect(() => {
    let isOver = false;
    const play = async (): Promise<void> => {
      const came = await tryAttempt(attempt, examples.profiles);
      if (isOver) return;
      setTried({ of: attempt, tried: came });
      if (came.status !== 'played') return;
      setPlayed(came);
      const fragment = toLink(attempt);
      if (!isTouched.current || fragment === link.current) return;
      link.current = fragment;
      onLink(fragment);
    };
    void play();
    return () => {
      isOver = true;
    };
  }, [attempt]);
  const [last] = past;
  return {
    attempt,
    tried: tried?.of === attempt ? tried.tried : undefined,
    played,
    notice,
    change: (next) => {
      isTouched.current = true;
      setHistory((before) =>
        // A browser may tell of one input several times.
        JSON.stringify(next) === JSON.stringify(before.attempt)
          ? before
          : { attempt: next, past: [before.attempt, ...before.past].slice(0, pastCountMax) },
      );
    },
    undo: last === undefined ? undefined : () => setHistory({ attempt: last, past: past.slice(1) }),
  };
};
