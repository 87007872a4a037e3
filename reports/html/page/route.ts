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

/** The parameters of a route, the first of each name. */
export const parametersOf = ({ rest }: Route): Readonly<Record<string, string>> =>
  Object.fromEntries([...new URLSearchParams(rest)].toReversed());

/** A link to a tab; parameters that are absent or empty are left out. */
export const linkTo = (tab: string, parameters: Readonly<Record<string, string | undefined>> = {}): string => {
  const given = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value] as [string, string]],
  );
  return given.length === 0 ? `#${tab}` : `#${tab}?${new URLSearchParams(given).toString()}`;
};

const changed = 'killspec-route';

/** Changes the address without a step in the history, for what is typed. */
export const replaceRoute = (link: string): void => {
  if (window.location.hash === link) return;
  window.history.replaceState(undefined, '', link);
  window.dispatchEvent(new Event(changed));
};

/** The route of now, and of whenever it changes. */
export const useRoute = (): Route => {
  const [fragment, setFragment] = useState(window.location.hash);
  useEffect(() => {
    const take = (): void => setFragment(window.location.hash);
    window.addEventListener('hashchange', take);
    window.addEventListener(changed, take);
    return () => {
      window.removeEventListener('hashchange', take);
      window.removeEventListener(changed, take);
    };
  }, []);
  return parseRoute(fragment);
};
