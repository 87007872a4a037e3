import { type ParsedNode } from 'yaml';
import { type SourceText } from './source-text.ts';
/** How deep collections may be nested. Our files need six; the library's recursion ends the process at thousands. */
export declare const nestingDepthMax = 32;
/**
 * Parses the file's only document. `undefined` where there is none; what is wrong with it, and whatever YAML can do
 * that these files do not use, is reported to the source.
 */
export declare const parseYaml: (source: SourceText) => ParsedNode | undefined;
