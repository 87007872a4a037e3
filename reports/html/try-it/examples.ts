import type { KnownProfiles } from './chosen-profile.ts';

/** What the page is built with: the scenarios that come with killspec, as text by name, and the profiles. */
export interface Examples {
  readonly scenarios: Readonly<Record<string, string>>;
  readonly profiles: KnownProfiles;
}

// Put in by scripts/try-it-examples.js where the page is bundled.
declare const killspecExamples: Examples | undefined;

/** The examples of this page. */
export const examples: Examples =
  typeof killspecExamples === 'undefined' ? { scenarios: {}, profiles: {} } : killspecExamples;
