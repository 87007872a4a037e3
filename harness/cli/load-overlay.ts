import type { Overlay } from '../../spec/profiles/overlay.ts';
import { parseOverlay } from '../../spec/profiles/parse-overlay.ts';
import { loadDataFile } from './load-data-file.ts';
import type { Found } from './mistake.ts';

/** Loads an overlay from a user's file. */
export const loadOverlayFile = (file: string, cwd: string): Found<Overlay> =>
  loadDataFile(file, {
    cwd,
    kind: 'overlay',
    parse: (data) => {
      const parsed = parseOverlay(data);
      return parsed.status === 'ok' ? { status: 'ok', value: parsed.overlay } : parsed;
    },
  });
