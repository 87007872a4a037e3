// reports/formats/quote-word.ts
var quoteWord = (word) => /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

export {
  quoteWord
};
