import type { Implementation } from '../../adapters/adapter.ts';
/**
 * A service manager that does what systemd.kill(5) says, for one unit of any of the five types. Where the page is open
 * it does what the words say, and nothing that no sentence asks for.
 */
export declare const reference: Implementation;
