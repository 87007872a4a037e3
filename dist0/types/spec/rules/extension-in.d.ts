import type { Us } from '../vocabulary/time.ts';
/** For how long a message puts off what runs out (EXTEND_TIMEOUT_USEC=); nothing where it does not. */
export declare const extensionIn: (fields: Readonly<Record<string, string>>) => Us | undefined;
