import type { Us } from '../../../../spec/vocabulary/time.ts';
import type { Claim } from '../../../../spec/vocabulary/trace.ts';
import type { ServiceType, UnitType } from '../../../../spec/vocabulary/unit.ts';
import type { KillMode } from '../../../../spec/vocabulary/kill-settings.ts';

/** What a manager may be asked for. `remount` is the reload of a mount; the rest are the operations of worlds. */
export const askedJobs = [
  'start',
  'stop',
  'restart',
  'try-restart',
  'reload',
  'reload-or-restart',
  'remount',
  'dependency-restart',
  'daemon-reload',
] as const;

/** The commands of a recipe: those that ask for something, `load` for units that are new, and `scope`, which starts one. */
export const recipeCommands = ['load', 'scope', ...askedJobs] as const;

/** A command of a recipe, see `recipeCommands`. */
export type RecipeCommand = (typeof recipeCommands)[number];

/** A machine that a recipe describes, and what of it is a version's own. */
export interface RecipeMachine {
  /** The name that runs use: `systemd-257`. */
  readonly name: string;
  /** What the version of the first package begins with, or, without packages, the version itself. */
  readonly version: string;
  /** The suite of Debian that the packages are from. */
  readonly suite?: string;
  /** What its first process finds in its environment besides PATH=: `NAME=VALUE`. */
  readonly environment: readonly string[];
}

/** What is put into the root of a machine. Paths are relative to it. */
export interface RecipeRoot {
  /** Packages of Debian, whose files can be taken; the first is the manager's. */
  readonly packages: readonly string[];
  readonly take: readonly string[];
  /** The same, where the packages have it. */
  readonly takeIfThere: readonly string[];
  /** Libraries that programs load by themselves, where the packages have them. */
  readonly librariesIfThere: readonly string[];
  /** Files of this machine, by their paths in the root. */
  readonly copy: ReadonlyMap<string, string>;
  /** Files with what stands in them. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a manager is said to know of; where it is absent, everything. */
export interface RecipeSupport {
  readonly unitTypes?: readonly UnitType[];
  readonly serviceTypes?: readonly ServiceType[];
  readonly killModes?: readonly KillMode[];
  /** The settings of units that it heeds, commands among them. */
  readonly settings?: readonly string[];
  /** Whether processes can tell it something. */
  readonly notifications: boolean;
}

/** How a service manager is put into a machine, and driven in it. */
export interface Recipe {
  readonly machines: readonly RecipeMachine[];
  readonly root: RecipeRoot;
  readonly init: {
    /** The first process: a program and its arguments. */
    readonly command: readonly string[];
    /** Words of the kernel's command line, for managers that read it. */
    readonly kernelWords: readonly string[];
  };
  /** Who starts the driver: the manager, by something in its root, or killspec, just before the manager. */
  readonly driver: 'manager' | 'killspec';
  readonly units: {
    /** The folder of unit files, relative to the root. */
    readonly folder: string;
    /** Whether drop-ins are files of their own, or stand at the end of the unit file. */
    readonly dropIns: 'folders' | 'appended';
  };
  readonly commands: ReadonlyMap<RecipeCommand, readonly string[]>;
  /** Lines of the kernel's log by which the manager says what became of a unit; absent where it says nothing. */
  readonly log: Readonly<Partial<Record<Claim, readonly string[]>>> | undefined;
  readonly supports: RecipeSupport;
  readonly latenessUs: Us;
  /** How late it is where its timers are made exact; absent where they cannot be. */
  readonly exactLatenessUs?: Us;
}

/** A recipe as it was loaded. */
export interface LoadedRecipe {
  readonly recipe: Recipe;
  /** The text of its file. */
  readonly text: string;
  /** Where its file is. */
  readonly path: string;
}
