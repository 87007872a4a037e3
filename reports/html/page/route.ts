import { useEffect, useState } from 'preact/hooks';

/** What the fragment of the page's address says: a tab, and what is looked at in it. */
export interface Route {
  readonly tab: string;
  /** What stands behind the `?`, as it is. */
  readonly rest: string;
}

/** Reads a fragment: `#cases?q=rule%3AKM-MX-4`. */
export const parseRoute = (fragment: string): Route => {
  const text = fragment.replace(/^#/, '');
  const at = text.indexOf('?');
  return at === -1 ? { tab: text, rest: '' } : { tab: text.slice(0, at), rest: text.slice(at + 1) };
};

/** A link to a tab; parameters that are absent or empty are left out. */
export const linkTo = (tab: string, parameters: Readonly<Record<string, string | undefined>> = {}): string => {
  const given = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value] as [string, string]],
  );
  return given.length === 0 ? `#${tab}` : `#${tab}?${new URLSearchParams(given).toString()}`;
};

/** The route of now, and of whenever it changes. */
export const useRoute = (): Route => {
  const [fragment, setFragment] = useState(window.location.hash);
  useEffect(() => {
    const take = (): void => setFragment(window.location.hash);
    window.addEventListener('hashchange', take);
    return () => {
      window.removeEventListener('hashchange', take);
    };
  }, []);
  return parseRoute(fragment);
};
