import { implementationNamed } from '../../implementations/registry.ts';
import { crash } from './crash.ts';
import { implementationIn, type Shape } from './implementation-shape.ts';
import type { StagedSource } from './stage-source.ts';

/**
 * Loads an implementation into this thread. Its module runs under whatever clock the thread has: a worker's is virtual
 * by then. `place` is how the user named it, for messages.
 */
export const loadImplementation = async (place: string, source: StagedSource): Promise<Shape> => {
  if (source.kind === 'builtin') {
    return implementationIn(place, { implementation: implementationNamed(source.name) });
  }
  try {
    return implementationIn(place, (await import(source.url)) as Readonly<Record<string, unknown>>);
  } catch (thrown) {
    return {
      status: 'refused',
      problem: {
        code: 'does-not-load',
        place,
        found: crash('loading it threw', thrown).message,
        expected: 'a module that loads',
        hint: 'adapters run under a virtual clock, also while they are loaded',
        ...(thrown instanceof SyntaxError ? { isSyntaxError: true } : {}),
      },
    };
  }
};
