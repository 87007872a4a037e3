// spec/oracle/bound.ts
var finite = (span) => span === void 0 || span === "infinity" ? 0 : span;
var caseBoundUs = (unit, lastUs, latenessUs, prolonging = {}) => {
  const { reloaded = [], extensionUs = 0 } = prolonging;
  const all = [unit, ...reloaded].map(({ settings }) => settings);
  const longest = (spans) => Math.max(...spans.map((span) => finite(span)), extensionUs);
  const stopUs = longest(all.map(({ timeoutStop }) => timeoutStop));
  const longestUs = Math.max(stopUs, longest(all.map(({ timeoutAbort }) => timeoutAbort)));
  const commandCounts = all.map(
    ({ commands }) => Object.values(commands).reduce((count, lines) => count + lines.length, 0)
  );
  const before = longest(all.map(({ timeoutStart }) => timeoutStart)) + longest(all.map(({ runtimeMax }) => runtimeMax));
  return lastUs + before + (Math.max(...commandCounts) + 4) * (longestUs + latenessUs) + stopUs + 1e6;
};

export {
  caseBoundUs
};
