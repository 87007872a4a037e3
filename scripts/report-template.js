// Bundles the page of `killspec report` into one HTML file, with gaps for the title, the data and the policy.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tryItExamples } from './try-it-examples.js';

const root = join(import.meta.dirname, '..');

/** @param {string} text */
const hashSource = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Nothing is loaded from anywhere, and nothing runs but the one script: whatever an implementation says stays text.
 *
 * @param {string} script
 * @param {string} style
 */
const policy = (script, style) =>
  [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    'connect-src {{killspec-connect}}',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * Makes the template that `reports/html/render-report.ts` fills.
 *
 * @returns {Promise<string>}
 */
export const reportTemplate = async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['reports/html/page/main.tsx', 'reports/html/page/styles.css'],
    outdir: join(root, 'dist'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    define: tryItExamples(),
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const textOf = (/** @type {string} */ ending) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  // What reads HTML speaks of comments; in a script element their beginning would change what ends it.
  const [script, style] = [textOf('.js').replaceAll('<!--', '\\x3C!--'), textOf('.css')];
  if (script === '' || style === '') throw new Error('the page of reports was bundled to nothing');
  if (/<\/script|<!--|\{\{killspec-/iu.test(script) || /<\/style|\{\{killspec-/iu.test(style)) {
    throw new Error('the page of reports holds what would end its script, its style or a gap');
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{{killspec-title}}</title>
<style>${style}</style>
</head>
<body>
<div id="report"><p class="loading">This report is unpacked by a script; without one there is nothing to see.</p></div>
{{killspec-data}}
<script>${script}</script>
{{killspec-more}}
</body>
</html>
`;
};
