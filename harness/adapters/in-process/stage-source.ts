import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImplementationSource } from './implementation-source.ts';

/** An implementation that a worker can take: one that comes with killspec, or a module to be imported. */
export type StagedSource =
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'module'; readonly url: string };

/** A staged source, and what is to be done once it has been loaded, or will not be. */
export interface Staged {
  readonly source: StagedSource;
  readonly dispose: () => void;
}

const nothing = (): void => {};

/** Puts a source where it can be imported from: a bundle needs a file for as long as it is being loaded. */
export const stageSource = (source: ImplementationSource): Staged => {
  switch (source.kind) {
    case 'builtin':
      return { source, dispose: nothing };
    case 'file':
      return { source: { kind: 'module', url: pathToFileURL(source.path).href }, dispose: nothing };
    case 'bundle': {
      const folder = mkdtempSync(join(tmpdir(), 'killspec-adapter-'));
      const path = join(folder, 'adapter.mjs');
      writeFileSync(path, source.code);
      return {
        source: { kind: 'module', url: pathToFileURL(path).href },
        dispose: () => rmSync(folder, { recursive: true, force: true }),
      };
    }
  }
};
