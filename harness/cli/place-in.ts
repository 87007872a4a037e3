import { pathToFileURL } from 'node:url';

/** ` (at mine.js:3:20)`: the first place in a file of the user's that a stack names; empty where it names none. */
export const placeIn = (file: string, path: string, stack: string | undefined): string => {
  for (const line of stack?.split('\n') ?? []) {
    for (const name of [pathToFileURL(path).href, path]) {
      const at = line.indexOf(`${name}:`);
      const [where] = at < 0 ? [] : (/^:\d+:\d+/.exec(line.slice(at + name.length)) ?? []);
      if (where !== undefined) return ` (at ${file}${where})`;
    }
  }
  return '';
};
