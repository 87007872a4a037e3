// harness/cli/columns.ts
var rowLines = (columns, cells) => {
  const wrapped = columns.map(({ width }, index) => wrap(cells[index] ?? "", width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from(
    { length: height },
    (_, row) => columns.map(({ width }, index) => (wrapped[index]?.[row] ?? "").padEnd(width)).join("  ").trimEnd()
  );
};
var wrap = (text, width) => {
  const lines = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== void 0 && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

export {
  rowLines,
  wrap
};
