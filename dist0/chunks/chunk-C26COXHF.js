// spec/vocabulary/render-diagnostic.ts
var windowWidth = 100;
var unprintable = new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Surrogate}", "gu");
var printable = (text) => text.replaceAll("	", " ").replace(unprintable, "\uFFFD");
var windowed = (line, column) => {
  const offset = Math.min(Math.max(column - 1, 0), line.length);
  if (line.length <= windowWidth) return { shown: line, at: offset };
  const start = Math.max(0, Math.min(offset - windowWidth / 2, line.length - windowWidth));
  const end = start + windowWidth;
  const before = start > 0 ? "\u2026" : "";
  return {
    shown: `${before}${line.slice(start, end)}${end < line.length ? "\u2026" : ""}`,
    at: offset - start + before.length
  };
};
var renderDiagnostic = (diagnostic) => {
  const { shown, at } = windowed(diagnostic.lineText, diagnostic.column);
  const caret = `${" ".repeat(at)}^${diagnostic.hint === void 0 ? "" : ` ${printable(diagnostic.hint)}`}`;
  const place = `${printable(diagnostic.file)}:${diagnostic.line}:${diagnostic.column}`;
  return `${place} ${printable(diagnostic.message)}
  ${printable(shown)}
  ${caret}`;
};

export {
  renderDiagnostic
};
