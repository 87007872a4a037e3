import type { Profile } from './profile.ts';
/**
 * The profile with every choice settled: what it leaves open takes the reading that it plays, or that of `literal`, or,
 * where that is not allowed or contradicts what was settled before, the first that can be taken, choice by choice in the
 * register's order.
 *
 * @throws {Error} where the profile contradicts itself; `parseProfile` lets no such profile through.
 */
export declare const settleProfile: (profile: Profile) => Profile;
