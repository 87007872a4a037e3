import { type Reader } from './reader.ts';
import type { WorldDraft } from './world-draft.ts';
/** Reports processes and commands that cannot be, and names that stand for none. */
export declare const checkProcesses: (reader: Reader, draft: WorldDraft) => void;
