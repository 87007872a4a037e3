import {
  ciOrder
} from "./chunk-TNTYKKM5.js";

// reports/formats/printable.ts
var unprintable = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
var printable = (text) => text.replace(unprintable, "\uFFFD").replace(ciOrder, "\uFFFD");
var printableLines = (text) => text.split("\n").map(printable).join("\n");

export {
  printable,
  printableLines
};
