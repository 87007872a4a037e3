// harness/scenarios/write-scalar.ts
var plainPattern = /^[A-Za-z0-9$/][A-Za-z0-9 _.$+=/()'-]*$/;
var writeScalar = (text) => plainPattern.test(text) && !text.endsWith(" ") ? text : JSON.stringify(text);
var blockPattern = /^[!-~][\n\t -~\u00a1-\ud7ff]*$/;
var writeBlock = (text, indent) => {
  if (!blockPattern.test(text)) return `${JSON.stringify(text)}
`;
  const content = text.replace(/\n+$/, "");
  const breaks = text.length - content.length;
  const rest = "\n".repeat(Math.max(0, breaks - 1));
  const lines = content.split("\n").map((line) => line === "" ? "" : `${indent}${line}`);
  return `|${breaks === 0 ? "-" : breaks === 1 ? "" : "+"}
${lines.join("\n")}
${rest}`;
};
var writeFields = (fields) => Object.entries(fields).map(([key, value]) => `${key}=${/^[^\s"]*$/.test(value) ? value : JSON.stringify(value)}`).join(" ");

export {
  writeScalar,
  writeBlock,
  writeFields
};
