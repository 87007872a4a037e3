import type { Witness } from '../witness.ts';
import { witnesses01to19 } from './amb-01-to-19.ts';
import { witnesses20to39 } from './amb-20-to-39.ts';
import { witnesses40to60 } from './amb-40-to-60.ts';
import { witnesses61to79 } from './amb-61-to-79.ts';

/** All of them, in the register's order. */
export const witnesses: readonly Witness[] = [
  ...witnesses01to19,
  ...witnesses20to39,
  ...witnesses40to60,
  ...witnesses61to79,
];
