import type { Us } from '../vocabulary/time.ts';

/** For how long a message puts off what runs out (EXTEND_TIMEOUT_USEC=); nothing where it does not. */
export const extensionIn = (fields: Readonly<Record<string, string>>): Us | undefined => {
  const extensionUs = Number(fields['EXTEND_TIMEOUT_USEC'] ?? Number.NaN);
  return Number.isSafeInteger(extensionUs) && extensionUs >= 0 ? extensionUs : undefined;
};
