import type { LoadedRecipe } from './recipes/recipe.ts';
/** What machines are built from, and where. */
export interface BuildOptions {
    /** The cache folder, see `cacheFolder`. */
    readonly folder: string;
    readonly recipe: LoadedRecipe;
    /** Which of the machines that the recipe describes. */
    readonly names: readonly string[];
    /** Debian's mirror; the one of this machine's own sources where absent. */
    readonly mirror?: string;
    /** Takes suites past their date of expiry. */
    readonly acceptExpired?: boolean;
    /** The suite that the kernel's source comes from. */
    readonly kernelSuite?: string;
    /** A tarball of a kernel's source in place of Debian's. */
    readonly kernelSource?: string;
    /** The programs that can be run, as in PATH. */
    readonly path: string;
    /** Hears what is being done, a line at a time. */
    readonly onProgress: (line: string) => void;
}
/**
 * Builds machines: a kernel once, the guest's program, and the first file system of each machine. What is
 * there is kept. Throws `MachineProblem` where something is lacking, and leaves what was built until then.
 */
export declare const buildMachines: (options: BuildOptions) => Promise<void>;
