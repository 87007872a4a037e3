import type { Departure } from '../../harness/runner/comparison/compare-runs.ts';

const roles = [
  [/\baux\b/, 'a remaining process'],
  [/\bmain\b/, 'the main process'],
  [/\bcontrol\b(?! group)/, 'a control process'],
] as const;

/** What is done or left out, by units of which type, in the page's words. */
export const departureTitle = ({ unitType, manner, rule }: Departure): string => {
  const told = roles.reduce((text, [role, words]) => text.replace(role, words), manner.slice(`${rule}: `.length));
  return `${unitType}: ${told}`;
};
