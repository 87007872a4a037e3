import type { ChoiceNeeded } from '../../../spec/vocabulary/kill-settings.ts';

// Wherever the values of a unit file are open, this implementation takes the page and the pages it points to by their
// words: every name and number of signal(7) is a signal, every boolean of systemd.syntax(7) one, [Scope] serves scopes.
const readings: Readonly<Record<ChoiceNeeded, string>> = {
  'AMB-01': 'scope-section',
  'AMB-45/aliases': 'valid',
  'AMB-45/numbers': 'valid',
  'AMB-45/realtime': 'valid',
  'AMB-45/lower-case': 'invalid',
  'AMB-46': 'ignored',
  'AMB-47/forms': 'short-too',
  'AMB-47/empty': 'invalid',
};

/** How the reference takes what the page leaves open about values. */
export const literalChoice = (choice: ChoiceNeeded): string => readings[choice];
