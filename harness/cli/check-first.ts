import { found, type Found, mistake } from './mistake.ts';

/** Whether `--from` names one of so many worlds; where there is no end to them it always does. */
export const checkFirst = (from: number, count: number | undefined, where: string): Found<undefined> =>
  count === undefined || from < count
    ? found(undefined)
    : mistake(`there is no world ${from} ${where}`, `write --from with a number from 0 to ${count - 1}`);
