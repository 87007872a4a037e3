/**
 * What is said of a rule to a reader, and so decides nothing. Everything else that rules are made of is mutated.
 *
 * @typedef {{ isObjectProperty: () => boolean, node: { key?: { name?: string } } }} NodePath of Babel
 */

const wordKeys = ['title', 'says'];

/** @type {{ shouldIgnore: (path: NodePath) => string | undefined }} */
const ignoredWords = {
  shouldIgnore: (path) =>
    path.isObjectProperty() && wordKeys.includes(path.node.key?.name ?? '') ? 'words for a reader' : undefined,
};

/** The plugins that Stryker finds here. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: ignoredWords }];
