import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Of code that is written into a function in the place of a call: so much at most, and not 920 bytes. */
const inlinedBytesMax = 200;
/** So much has to run of a function before it is compiled once more: more than four times what is usual. */
const interruptBudget = 300_000;

/** Only the engine of Node.js 20 has the budget; of an unknown flag others say so on standard error. */
const hasInterruptBudget = (): boolean => process.versions.v8.startsWith('11.');

/**
 * Has this process and its threads compile less. Left to itself the compiler keeps a second core as busy as worlds keep
 * the first until some thousands of them are played, once for each thread, and two workers then have no two cores.
 */
export const compileSparingly = (): void => {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlinedBytesMax}`);
  if (hasInterruptBudget()) setFlagsFromString(`--interrupt-budget=${interruptBudget}`);
};
