import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

/** Debian's chromium; playwright's own download is never used. */
const executablePath = '/usr/bin/chromium';

/**
 * Starts a headless chromium that talks to nobody. Close it when done.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws where chromium is not installed
 */
export const launchChromium = async () => {
  try {
    accessSync(executablePath, constants.X_OK);
  } catch (cause) {
    throw new Error(`the browser tests need ${executablePath}: apt-get install chromium`, { cause });
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
