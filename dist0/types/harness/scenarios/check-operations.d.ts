import type { Reader } from './reader.ts';
import type { WorldDraft } from './world-draft.ts';
/** Reports operations that this unit knows nothing of, or that cannot happen at their instant. */
export declare const checkOperations: (reader: Reader, draft: WorldDraft) => void;
