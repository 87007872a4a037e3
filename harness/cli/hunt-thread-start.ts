import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { AdapterChoice } from './invocation.ts';
import type { WorldOrigin } from '../generators/world-source.ts';

/** What a thread of a hunt is started with: everything that it opens for itself. */
export interface HuntThreadStart {
  readonly adapter: AdapterChoice;
  readonly folder: string;
  readonly latenessUs?: Us;
  readonly origin: WorldOrigin;
  readonly profile: Profile;
  /** The rules of the suite that was asked for; all where absent. */
  readonly rules?: readonly RuleId[];
  /** The path of a user's own invariant. */
  readonly invariant?: string;
}
