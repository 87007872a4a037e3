/**
 * In which order the files of tests are best run for a mutant: those first that have often killed others of the same source,
 * by the time that they take. It changes how soon a mutant is killed, and not whether.
 */
export class TestOrder {
  /** How many mutants of a source each file of tests has killed. @type {Map<string, Map<string, number>>} */
  #kills = new Map();

  /** What has killed nothing yet is as likely to kill as what kills once in so many. */
  static #unknownShare = 1 / 20;

  /** @param {string} source @param {string} testFile */
  noteKill(source, testFile) {
    const kills = this.#kills.get(source) ?? new Map();
    this.#kills.set(source, kills.set(testFile, (kills.get(testFile) ?? 0) + 1));
  }

  /**
   * @param {string} source
   * @param {readonly string[]} testFiles
   * @param {Readonly<Record<string, number>>} spentMs by each of them
   * @returns {readonly string[]}
   */
  likeliestFirst(source, testFiles, spentMs) {
    const kills = this.#kills.get(source);
    const killsPerMs = (/** @type {string} */ file) =>
      ((kills?.get(file) ?? 0) + TestOrder.#unknownShare) / Math.max(spentMs[file] ?? 0, 1);
    return testFiles.toSorted((one, other) => killsPerMs(other) - killsPerMs(one));
  }
}
