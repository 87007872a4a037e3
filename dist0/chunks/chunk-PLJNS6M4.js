// spec/readings/wrap.ts
var wrap = (text, width, margins = { first: "", rest: "" }) => {
  const lines = [];
  let line = margins.first;
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = margins.rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
};

export {
  wrap
};
