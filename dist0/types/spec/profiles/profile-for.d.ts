import { type UnitType } from '../vocabulary/unit.ts';
import type { Profile } from './profile.ts';
/** What a profile says of units of one type. The same comes back for the same profile and type. */
export declare const profileFor: (profile: Profile, unitType: UnitType) => Profile;
