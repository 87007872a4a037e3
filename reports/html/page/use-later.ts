import { useEffect, useRef, useState } from 'preact/hooks';
import type { Later } from '../data/later.ts';

/** What has come of something that is asked for when it is looked at. */
export type Come<Value> =
  | { readonly kind: 'coming' }
  | { readonly kind: 'here'; readonly value: Value }
  | { readonly kind: 'broken'; readonly why: string };

/** Asks for something, and gives it as soon as it is there; until then what was there before it, if anything was. */
export const useLater = <Value>(later: Later<Value>): Come<Value> => {
  const [broken, setBroken] = useState<{ readonly of: Later<Value>; readonly why: string } | undefined>(undefined);
  const [, drawAgain] = useState(0);
  const last = useRef<{ readonly value: Value } | undefined>(undefined);
  last.current = later.now() ?? last.current;
  useEffect(() => {
    if (later.now() !== undefined) return;
    later.come().then(
      () => drawAgain((count) => count + 1),
      (error: unknown) => setBroken({ of: later, why: error instanceof Error ? error.message : 'unknown error' }),
    );
  }, [later]);
  if (broken?.of === later) return { kind: 'broken', why: broken.why };
  return last.current === undefined ? { kind: 'coming' } : { kind: 'here', value: last.current.value };
};
