// harness/kernel/printable.ts
var unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
var ciOrder = /(?<!\S):(?=:[a-z])|#(?=#\[)/g;
var escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
var printable = (text, lengthMax) => {
  const kept = text.length > lengthMax ? `${text.slice(0, lengthMax)}\u2026` : text;
  return kept.replace(unprintable, escaped).replace(ciOrder, escaped);
};
var valueLengthMax = 60;
var printableValue = (value) => {
  switch (typeof value) {
    case "string":
      return `"${printable(value, valueLengthMax)}"`;
    case "number":
    case "boolean":
    case "undefined":
      return String(value);
    case "bigint":
      return "a bigint";
    case "symbol":
      return "a symbol";
    case "function":
      return "a function";
    case "object":
      return value === null ? "null" : "an object";
  }
};

export {
  ciOrder,
  printable,
  printableValue
};
