import type { Span } from '../../../spec/vocabulary/time.ts';
import type { Host } from '../../adapters/adapter.ts';
import { type Group, pagePolicy } from '../reference/policy.ts';
import { misreading, mutant } from './deviate.ts';
import type { Mutant } from './mutant.ts';

const { firstTargets, finalTargets, finalWhenMainExits, firstSignal, stopTimeout } = pagePolicy;

/** One millisecond less: the least that setTimeout can tell. */
const sooner = (span: Span): Span => (span === 'infinity' ? span : Math.max(0, span - 1000));

const mainOnly = ({ main }: Group): readonly number[] => (main === undefined ? [] : [main]);

const settingsOf = (host: Host) => pagePolicy.settings(host.unit);

/** Does something to those who remain when a stop of a unit with KillMode=none ends. */
const whenNoneEnds =
  (act: (host: Host, survivors: readonly number[]) => void) =>
  (host: Host): Partial<Host> => ({
    claim: (state) => {
      const survivors = host.processes();
      host.claim(state);
      if (state !== 'started' && settingsOf(host).killMode === 'none' && survivors.length > 0) act(host, survivors);
    },
  });

/** Mistakes about KillMode= as such, and about control-group. */
const controlGroupMutants: readonly Mutant[] = [
  mutant(
    { name: 'no-mixed', breaks: 'KM-VAL-1', says: 'has never heard of mixed, and goes by the default instead' },
    { policy: misreading(({ killMode }) => (killMode === 'mixed' ? { killMode: 'control-group' } : {})) },
  ),
  mutant(
    { name: 'default-process', breaks: 'KM-DEF-1', says: 'kills only the main process where KillMode= is not set' },
    { policy: misreading(({ origin }) => (origin.KillMode === 'set' ? {} : { killMode: 'process' })) },
  ),
  mutant(
    { name: 'group-is-main', breaks: 'KM-CG-1', says: 'under control-group sends the first signal to main alone' },
    {
      policy: {
        firstTargets: (mode, group) => (mode === 'control-group' ? mainOnly(group) : firstTargets(mode, group)),
      },
    },
  ),
  mutant(
    { name: 'stop-command-in-background', breaks: 'KM-CG-2', says: 'runs ExecStop= and kills without waiting for it' },
    { policy: { waitsForStopCommands: () => false } },
  ),
  mutant(
    { name: 'final-to-main-only', breaks: 'KM-CG-3', says: 'under control-group sends the final signal to main alone' },
    {
      policy: {
        finalTargets: (mode, group) => (mode === 'control-group' ? mainOnly(group) : finalTargets(mode, group)),
      },
    },
  ),
  mutant(
    { name: 'final-when-main-exits', breaks: 'KM-CG-4', says: "under control-group takes main's exit for the timeout" },
    { policy: { finalWhenMainExits: (mode) => mode === 'control-group' || finalWhenMainExits(mode) } },
  ),
  mutant(
    { name: 'impatient', breaks: 'KM-CG-4', says: 'sends the final signal a little before the timeout has passed' },
    { policy: { stopTimeout: (unit) => sooner(stopTimeout(unit)) } },
  ),
];

/** Mistakes about mixed. */
const mixedMutants: readonly Mutant[] = [
  mutant(
    { name: 'mixed-spares-main', breaks: 'KM-MX-1', says: 'under mixed sends nobody the first signal' },
    { policy: { firstTargets: (mode, group) => (mode === 'mixed' ? [] : firstTargets(mode, group)) } },
  ),
  mutant(
    { name: 'mixed-to-all', breaks: 'KM-MX-2', says: 'under mixed sends everybody the first signal' },
    { policy: { firstTargets: (mode, group) => firstTargets(mode === 'mixed' ? 'control-group' : mode, group) } },
  ),
  mutant(
    { name: 'mixed-final-to-main', breaks: 'KM-MX-3', says: 'under mixed sends the final signal to main alone' },
    { policy: { finalTargets: (mode, group) => (mode === 'mixed' ? mainOnly(group) : finalTargets(mode, group)) } },
  ),
  mutant(
    {
      name: 'mixed-waits',
      breaks: 'KM-MX-4',
      says: 'under mixed waits for the timeout although main has gone',
      savedBy: { choice: 'AMB-22', reading: 'only-after-timeout' },
    },
    { policy: { finalWhenMainExits: () => false } },
  ),
  mutant(
    {
      name: 'mixed-kills-one',
      breaks: 'KM-MX-4',
      says: 'under mixed kills one process, and not the rest, once main has gone',
    },
    {
      policy: {
        finalTargets: (mode, group) =>
          finalTargets(mode, group).slice(0, mode === 'mixed' && group.main === undefined ? 1 : undefined),
      },
    },
  ),
  mutant(
    { name: 'mixed-waits-for-main', breaks: 'KM-MX-5', says: 'under mixed spares everybody for as long as main lives' },
    {
      policy: {
        finalTargets: (mode, group) => (mode === 'mixed' && group.main !== undefined ? [] : finalTargets(mode, group)),
      },
    },
  ),
  mutant(
    { name: 'mixed-final-at-once', breaks: 'KM-MX-6', says: 'under mixed sends both signals at once, each to its own' },
    {
      host: (host) => ({
        kill: (pid, signal) => {
          const result = host.kill(pid, signal);
          const settings = settingsOf(host);
          if (settings.killMode === 'mixed' && signal === settings.killSignal) {
            for (const other of host.processes()) if (other !== pid) host.kill(other, settings.finalKillSignal);
          }
          return result;
        },
      }),
    },
  ),
];

/** Mistakes about process. */
const processMutants: readonly Mutant[] = [
  mutant(
    { name: 'process-is-group', breaks: 'KM-PR-1', says: 'treats process as control-group' },
    { policy: misreading(({ killMode }) => (killMode === 'process' ? { killMode: 'control-group' } : {})) },
  ),
  mutant(
    {
      name: 'process-first-to-all',
      breaks: 'KM-PR-2',
      says: 'under process sends the first signal to the workers too',
    },
    { policy: { firstTargets: (mode, group) => firstTargets(mode === 'process' ? 'control-group' : mode, group) } },
  ),
  mutant(
    {
      name: 'process-without-final',
      breaks: 'KM-PR-3',
      says: 'under process leaves a main that ignores the signal alone',
    },
    { policy: { finalTargets: (mode, group) => (mode === 'process' ? [] : finalTargets(mode, group)) } },
  ),
  mutant(
    { name: 'process-cleans-up', breaks: 'KM-PR-4', says: 'under process kills the workers once main has gone' },
    {
      policy: {
        finalWhenMainExits: (mode) => mode === 'process' || finalWhenMainExits(mode),
        finalTargets: (mode, group) =>
          mode === 'process' && group.main === undefined ? group.remaining : finalTargets(mode, group),
      },
    },
  ),
];

/** Mistakes about none. */
const noneMutants: readonly Mutant[] = [
  mutant(
    { name: 'none-is-process', breaks: 'KM-NO-1', says: 'under none signals the main process after all' },
    { policy: { firstTargets: (mode, group) => firstTargets(mode === 'none' ? 'process' : mode, group) } },
  ),
  mutant(
    { name: 'none-does-nothing', breaks: 'KM-NO-2', says: 'under none does not even run the stop command' },
    {
      listener: (host) => (event) =>
        event.kind === 'job' && event.job === 'stop' && settingsOf(host).killMode === 'none' ? undefined : event,
    },
  ),
  mutant(
    { name: 'none-moves-survivors', breaks: 'KM-NO-3', says: 'under none moves the survivors out of the way' },
    {
      host: whenNoneEnds((host, survivors) => {
        for (const pid of survivors) host.move(pid, '/survivors');
      }),
    },
  ),
  mutant(
    {
      name: 'none-removes-group',
      breaks: 'KM-NO-4',
      says: 'under none removes the control group with survivors in it',
    },
    { host: whenNoneEnds((host) => host.removeGroup()) },
  ),
];

/** Mistakes about the order of things, the same under every KillMode=. */
const sequenceMutants: readonly Mutant[] = [
  mutant(
    { name: 'always-sigterm', breaks: 'KM-SEQ-1', says: 'begins with SIGTERM whatever KillSignal= says' },
    {
      policy: {
        firstSignal: (settings, occasion) => (occasion === 'stop' ? 'SIGTERM' : firstSignal(settings, occasion)),
      },
    },
  ),
  mutant(
    { name: 'remembers-processes', breaks: 'KM-SEQ-3', says: 'lists the processes once and never looks again' },
    {
      host: (host) => {
        let listed: readonly number[] | undefined;
        return {
          processes: () => {
            listed ??= host.processes();
            return listed;
          },
        };
      },
    },
  ),
  mutant(
    { name: 'kills-first', breaks: 'KM-SEQ-4', says: 'begins with the final signal' },
    { policy: { firstSignal: ({ finalKillSignal }) => finalKillSignal } },
  ),
];

/** Mistakes about KillMode= and the procedure that it stands for. */
export const killModeMutants: readonly Mutant[] = [
  ...controlGroupMutants,
  ...mixedMutants,
  ...processMutants,
  ...noneMutants,
  ...sequenceMutants,
];
