// reports/formats/escape-markup.ts
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
var escapeMarkup = (text) => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

export {
  escapeMarkup
};
