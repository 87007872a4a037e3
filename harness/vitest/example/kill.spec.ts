import { conformance } from 'killspec/vitest';

conformance({
  adapter: './my-init.ts',
  patterns: ['kill-mode/mixed-*', 'send-sighup'],
  baseline: 'known-failures.yaml',
});
