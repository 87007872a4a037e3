import {
  rowLines,
  wrap
} from "./chunk-HLEGFILL.js";
import {
  sha256
} from "./chunk-HMGTJUNS.js";
import {
  sentenceOf
} from "./chunk-7REACUSI.js";
import {
  proofs
} from "./chunk-GWLQXPX5.js";
import {
  plural
} from "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-C6ZAIUFH.js";
import "./chunk-7VZWKUBZ.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IQAJZO2Z.js";
import "./chunk-SBT7JU65.js";
import "./chunk-AMQS5DNI.js";
import "./chunk-OLLLIB4S.js";
import {
  describePlace,
  ledger
} from "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// spec/page/common-subsequence.ts
var commonSubsequence = (left, right) => {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (l2, r2) => lengths[l2 * width + r2] ?? 0;
  for (let l2 = left.length - 1; l2 >= 0; l2 -= 1) {
    for (let r2 = right.length - 1; r2 >= 0; r2 -= 1) {
      lengths[l2 * width + r2] = left[l2] === right[r2] ? lengthAt(l2 + 1, r2 + 1) + 1 : Math.max(lengthAt(l2 + 1, r2), lengthAt(l2, r2 + 1));
    }
  }
  const common = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    if (left[l] === right[r]) {
      common.push({ left: l, right: r });
      l += 1;
      r += 1;
    } else if (lengthAt(l + 1, r) >= lengthAt(l, r + 1)) l += 1;
    else r += 1;
  }
  return common;
};

// spec/page/check-page.ts
var checkPage = (page, known = ledger) => {
  const anchors = commonSubsequence(
    known.map(({ hash }) => hash),
    page.map(({ hash }) => hash)
  );
  const moved = movedSentences(known, page, anchors);
  const sentences = [];
  let last = { left: -1, right: -1 };
  for (const anchor of [...anchors, { left: known.length, right: page.length }]) {
    const gap = {
      known: known.slice(last.left + 1, anchor.left),
      page: page.slice(last.right + 1, anchor.right)
    };
    sentences.push(...checkedGap(gap, moved, known[last.left]?.id));
    const sentence = known[anchor.left];
    const found = page[anchor.right];
    if (sentence !== void 0 && found !== void 0) sentences.push({ status: "match", id: sentence.id, found });
    last = anchor;
  }
  const isSame = sentences.every(({ status }) => status === "match" || status === "no-history");
  return { status: isSame ? "same" : "different", sentences };
};
var movedSentences = (known, page, anchors) => {
  const anchoredKnown = new Set(anchors.map(({ left }) => left));
  const anchoredPage = new Set(anchors.map(({ right }) => right));
  const free = page.filter((_, index) => !anchoredPage.has(index));
  const moved = /* @__PURE__ */ new Map();
  for (const sentence of known.filter((_, index) => !anchoredKnown.has(index))) {
    if (sentence.kind === "history") continue;
    const index = free.findIndex(({ hash }) => hash === sentence.hash);
    const [found] = index === -1 ? [] : free.splice(index, 1);
    if (found !== void 0) moved.set(sentence, found);
  }
  return moved;
};
var checkedGap = (gap, moved, before) => {
  const movedHere = new Set(moved.values());
  const free = gap.page.filter((found) => !movedHere.has(found));
  const pairs = paired(
    gap.known.filter((sentence) => !moved.has(sentence)),
    free
  );
  const checked = gap.known.map((sentence) => {
    const { id } = sentence;
    const elsewhere = moved.get(sentence);
    if (elsewhere !== void 0) return { status: "moved", id, found: elsewhere };
    const found = pairs.get(sentence);
    if (found !== void 0) return { status: "differ", id, found };
    return { status: sentence.kind === "history" ? "no-history" : "missing", id };
  });
  const used = new Set(pairs.values());
  const added = free.filter((found) => !used.has(found)).map((found) => ({ status: "new", ...before !== void 0 && { after: before }, found }));
  return [...checked, ...added];
};
var paired = (known, page) => {
  const pairs = /* @__PURE__ */ new Map();
  const free = [...page];
  const pair = (fits) => {
    for (const sentence of known) {
      if (pairs.has(sentence)) continue;
      const index = free.findIndex((found2) => isAlike(sentence, found2) && fits(sentence, found2));
      const [found] = index === -1 ? [] : free.splice(index, 1);
      if (found !== void 0) pairs.set(sentence, found);
    }
  };
  pair(({ id }, { place }) => id === place);
  pair(({ id }, { place }) => sectionOf(id) === sectionOf(place));
  return pairs;
};
var isAlike = ({ kind }, { place, text }) => kind === "heading" === isHeading(place) && kind === "history" === /^(?:Added|Changed) in version \d/u.test(text);
var isHeading = (place) => place.startsWith("heading.") || place.endsWith(".heading");
var sectionOf = (place) => place.slice(0, place.indexOf("."));

// spec/page/matching-texts.ts
var matchingTexts = (check) => new Map(
  check.sentences.flatMap(
    (checked) => checked.status === "match" || checked.status === "moved" ? [[checked.id, checked.found.text]] : []
  )
);
var hasSentence = (check) => check.sentences.some((checked) => checked.status === "match" && sentenceOf(checked.id).kind !== "heading");

// spec/page/normalise.ts
var normalise = (text) => spellings.reduce((spelt, [found, written]) => spelt.replace(found, written), text.normalize("NFC")).trim();
var spellings = [
  // Soft hyphens, zero-width blanks, byte order marks and the like.
  [new RegExp("\\p{Cf}", "gu"), ""],
  [/[‐‑‒–—―−﹘﹣－]/gu, "-"],
  [/``|''|[“”„‟″«»＂]/gu, '"'],
  [/[‘’‚‛′`´]/gu, "'"],
  [/…/gu, "..."],
  [/ﬁ/gu, "fi"],
  [/ﬂ/gu, "fl"],
  [/[•‣◦●∙▪⁃]/gu, "\u2022"],
  // Every kind of blank, and control characters, which no sentence has.
  [/[\s\p{Cc}\p{Zs}]+/gu, " "],
  // kill (2) is kill(2).
  [/(?<=\w) (?=\(\d[a-z]{0,2}\))/gu, ""],
  // A blank that mark-up, or a line broken in an odd place, left in front of punctuation.
  [/(?<=\S) (?=[=,.;:!?)\]]+(?: |$))/gu, ""]
];

// spec/page/readers/option-slug.ts
var optionSlug = (option) => option.replace(/=.*$/su, "").replace(/(?<=[a-z\d])(?=[A-Z])/gu, "-").toLowerCase();

// spec/page/sentence-hash.ts
var sentenceHash = (normalised) => sha256(normalised).slice(0, 16);

// spec/page/settle-hyphens.ts
var lineEndHyphen = "\u2027";
var settleHyphens = (text, isKnown) => {
  const pieces = text.split(lineEndHyphen);
  const kept = pieces.join("-");
  const markCount = pieces.length - 1;
  if (markCount === 0 || markCount > markCountMax || text.length > lengthMax) return kept;
  for (let choice = 0; choice < 2 ** markCount; choice += 1) {
    const candidate = pieces.reduce(
      (joined, piece, index) => joined + (choice & 1 << index - 1 ? "" : "-") + piece
    );
    if (isKnown(sentenceHash(candidate))) return candidate;
  }
  return kept;
};
var markCountMax = 7;
var lengthMax = 1e3;

// spec/page/split-sentences.ts
var splitSentences = (paragraph) => {
  const sentences = [];
  let start = 0;
  let depth = 0;
  let opensWithBracket = false;
  for (let index = 0; index < paragraph.length; index += 1) {
    const character = paragraph.charAt(index);
    if (character === "(" || character === "[") {
      opensWithBracket ||= index === start;
      depth += 1;
    } else if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    if (!isTerminator(character)) continue;
    const insideWhole = depth === 1 && opensWithBracket && /^["')\]]*\)/u.test(paragraph.slice(index + 1, index + 4));
    if (depth > 0 && !insideWhole) continue;
    const closing = /^["')\]]*/u.exec(paragraph.slice(index + 1, index + 4))?.[0].length ?? 0;
    const end = index + 1 + closing;
    if (paragraph.charAt(end) !== " " || !endsHere(paragraph, index, end + 1)) continue;
    sentences.push(paragraph.slice(start, end));
    start = end + 1;
    index = end;
    depth = 0;
    opensWithBracket = false;
  }
  const rest = paragraph.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
};
var isTerminator = (character) => character === "." || character === "!" || character === "?";
var endsHere = (paragraph, index, next) => {
  const before = paragraph.slice(Math.max(0, index - wordLengthMax), index);
  if (paragraph.charAt(index) === "." && abbreviation.test(before)) return false;
  return sentenceStart.test(paragraph.slice(next, next + wordLengthMax));
};
var wordLengthMax = 40;
var abbreviation = /(?:^|[\s("'[])(?:e\.g|i\.e|cf|vs|resp|approx|viz|ca|incl|fig|sec)$/iu;
var sentenceStart = /^(?:[\p{Lu}\d"'([•]|systemd\b|[\w.-]+\(\d|[\w.-]+=)/u;

// spec/page/assemble.ts
var sentenceCountMax = 500;
var assemble = (blocks, isKnown = () => false) => {
  const sentences = [];
  let slug = "";
  let paragraph = 0;
  const add = (place, text) => {
    const settled = settleHyphens(text, isKnown);
    sentences.push({ place, text: settled, hash: sentenceHash(settled) });
  };
  for (const part of paragraphs(withoutNavigation(blocks))) {
    if (sentences.length > sentenceCountMax) break;
    if (part.kind === "section") {
      const title = part.text.toLowerCase();
      slug = title.replace(/[^\p{L}\d]+/gu, "-");
      paragraph = 0;
      add(`heading.${slug}`, title);
    } else if (optionTerm.test(part.text)) {
      slug = optionSlug(part.text);
      paragraph = 0;
      add(`${slug}.heading`, part.text);
    } else {
      paragraph += 1;
      splitSentences(part.text).forEach((text, index) => add(`${slug}.${paragraph}.${index + 1}`, text));
    }
  }
  return sentences;
};
var optionTerm = /^[A-Z][A-Za-z\d]*=(?:, [A-Z][A-Za-z\d]*=)*$/u;
var isSection = (block) => block.kind === "section";
var withoutNavigation = (blocks) => {
  const name = blocks.findIndex((block) => isSection(block) && tidy(block.text).toLowerCase() === "name");
  const first = name === -1 ? blocks.findIndex(isSection) : name;
  return first === -1 ? [] : blocks.slice(first);
};
var tidy = (text) => normalise(text.replace(/[\s¶]+$/u, ""));
var paragraphs = (blocks) => {
  const joined = [];
  let listIsOpen = false;
  for (const block of blocks) {
    const text = tidy(block.text);
    if (text === "") continue;
    const last = joined.at(-1);
    const introduced = last?.kind === "paragraph" && (listIsOpen || last.text.endsWith(":"));
    const goesOn = block.kind === "bullet" ? introduced : listIsOpen && block.kind === "paragraph" && new RegExp("^\\p{Ll}", "u").test(text);
    const addition = block.kind === "bullet" ? `\u2022 ${text}` : text;
    if (goesOn && last !== void 0)
      joined[joined.length - 1] = { kind: "paragraph", text: `${last.text} ${addition}` };
    else joined.push({ kind: block.kind === "bullet" ? "paragraph" : block.kind, text: addition });
    listIsOpen = block.kind === "bullet";
  }
  return joined;
};

// spec/page/readers/bullet.ts
var bullet = new RegExp("^(?:[\u2022\u2023\u2043\u2219]|\\p{So}|[*+o\xB7](?=\\s))\\s*", "u");
var blockWithBullet = (kind, text) => {
  const trimmed = text.trim();
  return bullet.test(trimmed) ? { kind: "bullet", text: trimmed.replace(bullet, "") } : { kind, text: trimmed };
};

// spec/page/readers/html-tokens.ts
function* htmlTokens(source) {
  let index = 0;
  while (index < source.length) {
    const start = source.indexOf("<", index);
    if (start === -1) break;
    if (start > index) yield { kind: "text", text: decoded(source.slice(index, start)) };
    const skipped = endOfUnshown(source, start);
    if (skipped !== void 0) {
      index = skipped;
      continue;
    }
    const tag = tagAt(source, start);
    if (tag === "unclosed") return;
    if (tag === void 0) {
      yield { kind: "text", text: "<" };
      index = start + 1;
      continue;
    }
    yield tag.token;
    index = tag.end;
    if (tag.token.kind === "open" && !tag.token.closed && rawText.has(tag.token.name)) {
      index = endOfRawText(source, index, tag.token.name);
    }
  }
  if (index < source.length) yield { kind: "text", text: decoded(source.slice(index)) };
}
var rawText = /* @__PURE__ */ new Set(["script", "style"]);
var endOfUnshown = (source, start) => {
  const [close, length] = source.startsWith("<!--", start) ? ["-->", 4] : [">", 2];
  if (length === 2 && !/[!?]/u.test(source.charAt(start + 1))) return void 0;
  const end = source.indexOf(close, start + length);
  return end === -1 ? source.length : end + close.length;
};
var endOfRawText = (source, from, name) => {
  const close = new RegExp(`</${name}`, "iug");
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
};
var tagPattern = /<(\/?)([A-Za-z][A-Za-z\d:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)/uy;
var tagAt = (source, start) => {
  tagPattern.lastIndex = start;
  const match = tagPattern.exec(source);
  if (match === null) return void 0;
  const [whole, slash, written = "", attributes = ""] = match;
  const end = start + whole.length;
  if (source.charAt(end) === "<") return void 0;
  if (source.charAt(end) !== ">") return "unclosed";
  const name = written.toLowerCase();
  const token = slash === "/" ? { kind: "close", name } : { kind: "open", name, attributes, closed: attributes.endsWith("/") };
  return { token, end: end + 1 };
};
var decoded = (text) => text.replace(/&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]\w{1,15}));/gu, (whole, decimal, hexadecimal, name) => {
  if (name !== void 0) return entities.get(name) ?? whole;
  const codePoint = Number.parseInt(decimal ?? hexadecimal, decimal === void 0 ? 16 : 10);
  return codePoint <= 1114111 ? String.fromCodePoint(codePoint) : whole;
});
var entities = /* @__PURE__ */ new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\xA0"],
  ["shy", "\xAD"],
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
  ["hyphen", "\u2010"],
  ["ndash", "\u2013"],
  ["mdash", "\u2014"],
  ["minus", "\u2212"],
  ["hellip", "\u2026"],
  ["lsquo", "\u2018"],
  ["rsquo", "\u2019"],
  ["ldquo", "\u201C"],
  ["rdquo", "\u201D"],
  ["bull", "\u2022"],
  ["middot", "\xB7"],
  ["para", "\xB6"],
  ["lpar", "("],
  ["rpar", ")"]
]);

// spec/page/readers/read-html.ts
var readHtml = (source) => {
  const blocks = [];
  let kind = "paragraph";
  let text = "";
  const close = (next = "paragraph") => {
    const isShown = text.trim() !== "";
    if (isShown) blocks.push(blockWithBullet(kind, text));
    if (isShown || kind !== "bullet" || next !== "paragraph") kind = next;
    text = "";
  };
  const unshown = new Unshown();
  for (const token of htmlTokens(source)) {
    if (unshown.hides(token.kind === "text" ? void 0 : token)) continue;
    if (token.kind === "text") text += token.text;
    else if (/^h[1-6]$/u.test(token.name)) close(token.kind === "open" ? "section" : "paragraph");
    else if (token.name === "li") {
      close();
      kind = token.kind === "open" ? "bullet" : "paragraph";
    } else if (token.name === "br") text += "\n";
    else if (setApart.has(token.name)) close();
  }
  close();
  return blocks;
};
var setApart = new Set(
  "address article aside blockquote body dd div dl dt hr html main ol p pre section table tbody td th thead tr ul".split(
    " "
  )
);
var Unshown = class {
  #name;
  #depth = 0;
  /** Tells of each token in turn whether it is hidden; `undefined` stands for text. */
  hides(tag) {
    if (this.#name === void 0) {
      if (tag?.kind !== "open" || tag.closed || !belongsToSite(tag)) return false;
      this.#name = tag.name;
      this.#depth = 1;
      return true;
    }
    if (tag?.name === this.#name) this.#depth += tag.kind === "open" ? 1 : -1;
    if (this.#depth === 0) this.#name = void 0;
    return true;
  }
};
var siteElements = new Set(
  "button footer header nav noscript select svg template title".split(" ")
);
var belongsToSite = (tag) => siteElements.has(tag.name) || /^(?:table|div)$/u.test(tag.name) && /\bclass=["']?(?:head|foot)["'\s]/u.test(tag.attributes);

// spec/page/readers/plain-lines.ts
var plainLines = (source) => source.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n").replace(hyperlink, "").replace(colour, "").replace(/\f/gu, "").split("\n").map((line) => withTabsExpanded(withoutOverstrikes(line)));
var hyperlink = /\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/gu;
var colour = /\u001b\[[\d;:]*[A-Za-z]/gu;
var withoutOverstrikes = (line) => {
  if (!line.includes("\b")) return line;
  const shown = [];
  let struck;
  for (const character of line) {
    if (character === "\b") {
      struck = shown.pop() ?? struck;
    } else {
      shown.push(character === "_" && struck !== void 0 ? struck : character);
      struck = void 0;
    }
  }
  return shown.join("");
};
var tabWidth = 8;
var withTabsExpanded = (line) => {
  if (!line.includes("	")) return line;
  let expanded = "";
  for (const character of line) {
    expanded += character === "	" ? " ".repeat(tabWidth - expanded.length % tabWidth) : character;
  }
  return expanded;
};

// spec/page/readers/read-rendered.ts
var readRendered = (source) => {
  const blocks = [];
  let open = [];
  const close = () => {
    const block = blockOf(open);
    if (block !== void 0) blocks.push(block);
    open = [];
  };
  for (const raw of plainLines(source)) {
    const line = measured(raw);
    if (line.text === "") {
      close();
      continue;
    }
    const last = open.at(-1);
    if (last !== void 0 && (bullet.test(line.text) || line.indent < last.indent || isHeadingOver(open, line)))
      close();
    open.push(line);
  }
  close();
  return blocks;
};
var sectionTitle = new RegExp("^\\p{Lu}[\\p{L}\\d]*(?: [\\p{L}\\d]+){0,3}\\s*\xB6?$", "u");
var optionTerm2 = /^[A-Z][A-Za-z\d]*=(?:,\s+[A-Z][A-Za-z\d]*=)*\s*¶?$/u;
var footer = /^systemd \d\S*$|(?:^|\s)[^\s\p{Ll}]+\(\d[a-z]*\)$/u;
var measured = (raw) => {
  const text = raw.trim();
  return { indent: raw.length - raw.trimStart().length, text };
};
var isHeadingOver = (open, next) => {
  const [only] = open;
  if (only === void 0 || open.length > 1) return false;
  return optionTerm2.test(only.text) || next.indent > only.indent && sectionTitle.test(only.text);
};
var blockOf = (lines) => {
  const [first] = lines;
  if (first === void 0) return void 0;
  if (lines.length === 1) {
    if (sectionTitle.test(first.text)) return { kind: "section", text: first.text };
    if (footer.test(first.text)) return void 0;
  }
  return blockWithBullet("paragraph", joinedLines(lines.map((line) => line.text)));
};
var joinedLines = (lines) => lines.join("\n").replace(/\u00ad\n/gu, "").replace(/(?<=[\p{L}\d])[-‐]\n(?=[\p{L}\d])/gu, lineEndHyphen);

// spec/page/readers/roff-escapes.ts
var expandRoff = (line, strings) => {
  let text = "";
  let index = 0;
  let goesOn = false;
  while (index < line.length) {
    const character = line.charAt(index);
    if (character !== "\\") {
      text += character;
      index += 1;
      continue;
    }
    const escape = line.charAt(index + 1);
    const from = index + 2;
    if (escape === '"' || escape === "#") break;
    if (escape === "c") goesOn = true;
    const argument = argumentOf(escape, line, from);
    text += meaning(escape, argument?.name ?? "", strings);
    index = argument?.end ?? from;
  }
  return { text, goesOn };
};
var argumentOf = (escape, line, from) => {
  if (escape === "(") return { name: line.slice(from, from + 2), end: from + 2 };
  if (escape === "[") return bracketed(line, from);
  if ("fFmMgkVYnO*".includes(escape) && escape !== "")
    return named(line, escape === "n" ? afterSign(line, from) : from);
  if (escape === "s") return size(line, from);
  if ("hvwlLDobNxXRABCSHZ".includes(escape) && escape !== "") return delimited(line, from);
  return void 0;
};
var bracketed = (line, from) => {
  const close = line.indexOf("]", from);
  return close === -1 ? { name: "", end: line.length } : { name: line.slice(from, close), end: close + 1 };
};
var named = (line, from) => {
  const first = line.charAt(from);
  if (first === "(") return { name: line.slice(from + 1, from + 3), end: from + 3 };
  if (first === "[") return bracketed(line, from + 1);
  return { name: first, end: from + 1 };
};
var afterSign = (line, from) => "+-".includes(line.charAt(from)) ? from + 1 : from;
var size = (line, from) => {
  const start = afterSign(line, from);
  if (line.charAt(start) === "'") return delimited(line, start);
  if (line.charAt(start) === "(" || line.charAt(start) === "[") return named(line, start);
  return { name: "", end: start + (/^[123]\d/u.test(line.slice(start, start + 2)) ? 2 : 1) };
};
var delimited = (line, from) => {
  const close = line.indexOf(line.charAt(from), from + 1);
  return close === -1 ? { name: "", end: line.length } : { name: line.slice(from + 1, close), end: close + 1 };
};
var meaning = (escape, name, strings) => {
  if (escape === "(" || escape === "[" || escape === "C") return specialCharacter(name);
  if (escape === "*") return strings.get(name) ?? "";
  if (escape === "N") return numbered(Number.parseInt(name, 10));
  return escapedCharacters.get(escape) ?? "";
};
var specialCharacter = (name) => {
  const codePoint = /^u([\dA-Fa-f]{4,6})$/u.exec(name)?.[1];
  return codePoint === void 0 ? specialCharacters.get(name) ?? "" : numbered(Number.parseInt(codePoint, 16));
};
var numbered = (codePoint) => codePoint >= 0 && codePoint <= 1114111 ? String.fromCodePoint(codePoint) : "";
var escapedCharacters = /* @__PURE__ */ new Map([
  ["\\", "\\"],
  ["e", "\\"],
  ["-", "-"],
  [".", "."],
  [" ", " "],
  ["~", " "],
  ["0", " "],
  ["t", " "],
  ["'", "'"],
  ["`", "`"],
  ["_", "_"]
]);
var specialCharacters = /* @__PURE__ */ new Map([
  ["bu", "\u2022"],
  ["aq", "'"],
  ["dq", '"'],
  ["lq", "\u201C"],
  ["rq", "\u201D"],
  ["oq", "\u2018"],
  ["cq", "\u2019"],
  ["ga", "`"],
  ["aa", "\xB4"],
  ["em", "\u2014"],
  ["en", "\u2013"],
  ["hy", "\u2010"],
  ["mi", "\u2212"],
  ["rs", "\\"],
  ["sl", "/"],
  ["or", "|"],
  ["ha", "^"],
  ["ti", "~"],
  ["lB", "["],
  ["rB", "]"],
  ["lC", "{"],
  ["rC", "}"],
  ["at", "@"],
  ["sh", "#"],
  ["Do", "$"],
  ["co", "\xA9"],
  ["rg", "\xAE"],
  ["tm", "\u2122"],
  ["mu", "\xD7"],
  ["<=", "\u2264"],
  [">=", "\u2265"],
  ["!=", "\u2260"],
  ["->", "\u2192"],
  ["<-", "\u2190"]
]);

// spec/page/readers/roff-conditions.ts
var linesThatHold = (source) => {
  const kept = [];
  const blocks = [];
  const otherwise = [];
  let skippingTo;
  for (const line of source.replace(/\\\r?\n/gu, "").split(/\r?\n/u)) {
    if (skippingTo !== void 0) {
      if (line.trimEnd() === skippingTo) skippingTo = void 0;
      continue;
    }
    const unread = /^[.'][ \t]*(?:ig|(?:de|am)1?[ \t]+\S+)(?![^ \t])[ \t]*(?<end>\S*)/u.exec(line);
    if (unread !== null && blocks.every(Boolean)) {
      skippingTo = `.${unread.groups?.["end"] || "."}`;
      continue;
    }
    const formatted = enter(line, blocks, otherwise);
    if (formatted !== "" && !/^[.'][ \t]*$/u.test(formatted)) kept.push(formatted);
    else if (line.trim() === "" && blocks.every(Boolean)) kept.push("");
  }
  return kept;
};
var enter = (line, blocks, otherwise) => {
  let rest = line;
  let holds = blocks.every(Boolean);
  for (; ; ) {
    const condition = /^[.']?[ \t]*(?<word>if|ie|el)\b[ \t]*/u.exec(rest);
    if (condition === null || !/^[.']/u.test(rest)) break;
    const word = condition.groups?.["word"];
    const test = word === "el" ? void 0 : evaluated(rest.slice(condition[0].length));
    const verdict = test?.holds ?? !(otherwise.pop() ?? true);
    if (word === "ie") otherwise.push(verdict);
    rest = rest.slice(condition[0].length + (test?.length ?? 0)).trimStart();
    holds &&= verdict;
    if (rest.startsWith("\\{")) {
      blocks.push(verdict);
      rest = rest.slice(2).trimStart();
    }
  }
  const text = rest.replaceAll("\\{", "").replaceAll("\\}", "");
  for (const brace of rest.match(/\\[{}]/gu) ?? []) {
    if (brace === "\\{") blocks.push(false);
    else blocks.pop();
  }
  return holds ? text : "";
};
var evaluated = (text) => {
  const match = /^(?<not>!?)(?<what>[noet]\b|\\n\(\.g|\\n\[\.g\]|-?\d+|'[^']*'[^']*'|\S*)/u.exec(text);
  const what = match?.groups?.["what"] ?? "";
  const plain = what === "n" || what === "o" || /^\\n.*\.g/u.test(what) || Number.parseInt(what, 10) > 0;
  return { holds: match?.groups?.["not"] === "!" ? !plain : plain, length: match?.[0].length ?? 0 };
};

// spec/page/readers/roff-request.ts
var roffRequest = (line) => {
  const control = /^[.'][ \t]*(?<name>\\"|[^\s\\"]*)/u.exec(line);
  if (control === null) return void 0;
  const name = control.groups?.["name"] ?? "";
  if (name === '\\"') return { name: "", rest: "", words: [] };
  const rest = line.slice(control[0].length).replace(comment, "").trimStart();
  return { name, rest, words: wordsOf(rest) };
};
var comment = /(?<!\\)\\".*$/u;
var wordsOf = (rest) => {
  const words = [];
  for (const match of rest.matchAll(/"(?<quoted>(?:[^"]|"")*)"?|(?<bare>(?:\\ |[^\s"])(?:\\ |\S)*)/gu)) {
    words.push(match.groups?.["quoted"]?.replaceAll('""', '"') ?? match.groups?.["bare"] ?? "");
  }
  return words;
};

// spec/page/readers/read-roff.ts
var readRoff = (source) => {
  const page = new RoffPage();
  for (const line of linesThatHold(source.replace(/^\ufeff/u, ""))) page.read(line);
  return page.finished();
};
var breaking = new Set("PP P LP HP sp RS RE nf fi EX EE ti in TS TE SY YS bp ce".split(" "));
var RoffPage = class {
  #blocks = [];
  #strings = /* @__PURE__ */ new Map();
  #text = "";
  #kind = "paragraph";
  /** Whether the next text is joined without a blank. */
  #goesOn = false;
  /** Whether the next line of text is a block of its own, as the tag after `.TP` and the title after a bare `.SH`. */
  #standsAlone = false;
  read(line) {
    const request = roffRequest(line);
    if (request !== void 0) this.#obey(request);
    else if (line.trim() === "") this.#close();
    else this.#print(line);
  }
  finished() {
    this.#close();
    return this.#blocks;
  }
  #obey(request) {
    const { name, words } = request;
    if (name === "SH" || name === "SS") this.#open("section", words.join(" "));
    else if (name === "TP" || name === "TQ") this.#open("paragraph", "");
    else if (name === "IP") this.#item(words[0] ?? "");
    else if (breaking.has(name)) this.#close();
    else if (name === "ds") this.#define(request.rest);
    else if (name === "MR") this.#print(`${words[0] ?? ""}(${words[1] ?? ""})${words[2] ?? ""}`);
    else if (/^(?:B|I|R|SM|SB)$/u.test(name)) this.#print(words.join(" "));
    else if (/^(?:BI|BR|IB|IR|RB|RI)$/u.test(name)) this.#print(words.join(""));
  }
  /** Begins a block of one line: this text, or where there is none, the next line of text. */
  #open(kind, text) {
    this.#close();
    this.#kind = kind;
    this.#standsAlone = true;
    if (text !== "") this.#print(text);
  }
  #item(tag) {
    this.#close();
    const { text } = expandRoff(tag, this.#strings);
    if (/^[•*o+-]$/u.test(text)) this.#kind = "bullet";
    else if (text !== "") this.#open("paragraph", tag);
  }
  #define(rest) {
    const [, name = "", value = ""] = /^(\S+)[ \t]*"?(.*)$/u.exec(rest) ?? [];
    this.#strings.set(name, expandRoff(value, this.#strings).text);
  }
  #print(line) {
    const { text, goesOn } = expandRoff(line, this.#strings);
    this.#text += this.#text === "" || this.#goesOn ? text : `
${text}`;
    this.#goesOn = goesOn;
    if (this.#standsAlone) this.#close();
  }
  #close() {
    if (this.#text.trim() !== "") this.#blocks.push(blockWithBullet(this.#kind, this.#text));
    this.#text = "";
    this.#kind = "paragraph";
    this.#goesOn = false;
    this.#standsAlone = false;
  }
};

// spec/page/read-page.ts
var readPage = (source, isKnown) => {
  const form = pageForm(source);
  const sentences = assemble(readers[form](source), isKnown);
  if (sentences.length === 0) return { status: "unreadable", form, reason: "it has no section headings" };
  const name = sentences.find(({ place }) => place === "name.1.1")?.text.split(" ")[0];
  const named3 = name === void 0 ? {} : { name };
  if (sentences.length > sentenceCountMax) {
    return { status: "unreadable", form, ...named3, reason: `it has more than ${sentenceCountMax} sentences` };
  }
  const version = /\bsystemd[ \u00a0](\d{1,4}(?:[~.+-][\w~.+-]*)?)/u.exec(source)?.[1];
  return {
    status: "read",
    form,
    ...named3,
    ...version !== void 0 && { version },
    sentences
  };
};
var readers = {
  rendered: readRendered,
  roff: readRoff,
  html: readHtml
};
var pageForm = (source) => {
  const start = source.slice(0, 65536);
  if (/^\s*</u.test(start)) return "html";
  if (/^[.'][ \t]*(?:\\"|(?:TH|SH|Dd)\b)/mu.test(start)) return "roff";
  return /<(?:html|body|div|p|h[1-6])[\s>]/iu.test(start) ? "html" : "rendered";
};

// harness/mutation/proven.ts
var provenRulesOf = ({ rules }, proofs2) => rules.map((rule) => {
  const proof = proofs2[rule];
  return proof === void 0 ? { rule } : { rule, proof };
});
var isPromise = ({ kind }) => kind === "normative" || kind === "default";
var sentenceProof = (sentence, proofs2) => {
  const proven = provenRulesOf(sentence, proofs2);
  if (proven.length === 0 || proven.some(({ proof }) => proof === void 0)) return "lacking";
  return proven.some(({ proof }) => proof?.under === "literal") ? "literal" : "open";
};

// harness/cli/installed-page.ts
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
var installedPage = (env) => inFolders(foldersOfManpath(env)) ?? askedOfMan(env) ?? inFolders(usualFolders);
var usualFolders = [
  "/usr/local/share/man",
  "/usr/local/man",
  "/usr/share/man",
  "/usr/man",
  "/run/current-system/sw/share/man"
];
var foldersOfManpath = (env) => (env["MANPATH"] ?? "").split(":").filter((folder) => isAbsolute(folder));
var endings = [".gz", "", ".xz", ".zst", ".bz2"];
var inFolders = (folders) => folders.flatMap((folder) => endings.map((ending) => join(folder, "man5", `systemd.kill.5${ending}`))).find((file) => existsSync(file));
var manProgram = "man";
var manTimeoutMs = 1e4;
var askedOfMan = (env) => {
  try {
    const found = execFileSync(manProgram, ["-w", "5", "systemd.kill"], {
      // Another locale would find a translation first.
      env: { ...env, LC_ALL: "C", LANGUAGE: "" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: manTimeoutMs
    });
    const [file = ""] = found.split("\n");
    return isAbsolute(file) && existsSync(file) ? file : void 0;
  } catch {
    return void 0;
  }
};

// harness/cli/page-source.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
var pageBytesMax = 4 * 1024 * 1024;
var loadPage = (file, cwd) => {
  const shown = file === "-" ? "standard input" : file;
  try {
    const bytes = boundedBytes(file === "-" ? file : resolve(cwd, file));
    return typeof bytes === "string" ? problem(shown, "unreadable", bytes) : decompressed(shown, bytes);
  } catch (error) {
    return problem(shown, "unreadable", reasonFor(error));
  }
};
var problem = (file, code, message, hint) => ({
  status: "problem",
  problem: { code, file, message, ...hint !== void 0 && { hint } }
});
var errorCode = (error) => error instanceof Error && "code" in error ? String(error.code) : "";
var reasons = {
  ENOENT: "is not there",
  EACCES: "may not be read",
  ENOTDIR: "part of the path is not a directory",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "the path is too long",
  EISDIR: "is a directory, not a file"
};
var reasonFor = (error) => {
  const code = errorCode(error);
  return reasons[code] ?? `cannot be read (${code === "" ? String(error) : code})`;
};
var boundedBytes = (file) => {
  const descriptor = file === "-" ? 0 : openSync(file, "r");
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return "is a directory, not a file";
    if (file !== "-" && !stats.isFile() && !stats.isFIFO()) return "is not a regular file";
    const bytes = Buffer.alloc(pageBytesMax + 1);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, { offset: length, length: bytes.length - length });
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
};
var tooMuch = (file) => problem(file, "too-much", `has more than ${pageBytesMax / 1024 / 1024} MB`, "no man page is that long");
var unsupported = [
  ["fd377a585a00", "xz"],
  ["425a68", "bzip2"],
  ["28b52ffd", "zstd"],
  ["5d0000", "lzma"]
];
var decompressed = (file, bytes) => {
  if (bytes.length > pageBytesMax) return tooMuch(file);
  const start = bytes.subarray(0, 8).toString("hex");
  const packed = unsupported.find(([magic]) => start.startsWith(magic));
  if (packed !== void 0) {
    const hint = `${packed[1]} -dc ${file} | killspec page --check -`;
    return problem(file, "compressed", `is compressed with ${packed[1]}, which killspec cannot undo`, hint);
  }
  if (!start.startsWith("1f8b")) return decoded2(file, bytes);
  try {
    return decoded2(file, gunzipSync(bytes, { maxOutputLength: pageBytesMax }));
  } catch (error) {
    if (errorCode(error) === "ERR_BUFFER_TOO_LARGE") return tooMuch(file);
    return problem(file, "compressed", "begins like a gzip file, and is damaged");
  }
};
var decoded2 = (file, bytes) => {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return problem(file, "not-text", "is not a text file: it is not UTF-8");
  }
  if (text.includes("\0")) return problem(file, "not-text", "is not a text file: it holds NUL bytes");
  if (text.trim() === "") return problem(file, "empty", "has nothing in it");
  return { status: "loaded", file, text };
};

// harness/cli/render-ledger.ts
var renderLedger = (ledger2, look) => {
  const columns = columnsFor(ledger2, look.width);
  const rules = new Set(ledger2.flatMap((sentence) => sentence.rules));
  const lines = [
    `systemd.kill(5), version 257: ${ledger2.length} sentences, ${rules.size} rules stand on them`,
    "",
    ...rowLines(
      columns,
      columns.map(({ title }) => title)
    ),
    ...rowLines(columns, ["", "rule", "a mutant that breaks it, and a case in which it refuses this mutant"])
  ];
  let lacksText = false;
  for (const sentence of ledger2) {
    if (sentence.paragraph === 0) lines.push("");
    const text = look.texts?.get(sentence.id);
    const standsIn = look.texts !== void 0 && text === void 0;
    lacksText ||= standsIn;
    const says = text ?? `${standsIn ? "~ " : ""}${sentence.paraphrase}`;
    lines.push(...rowLines(columns, [sentence.id, sentence.kind, says]));
    for (const each of provenRulesOf(sentence, look.proofs)) {
      lines.push(...rowLines(columns, ["", each.rule, proofWords(each)]));
    }
  }
  const footnote = "~ in our words: the page has no such sentence, or another one in its place";
  return [...lines, ...lacksText ? ["", footnote] : [], "", ...lastLines(ledger2, look)].join("\n");
};
var proofWords = ({ proof }) => {
  if (proof === void 0) return "NOT PROVEN: no mutant that breaks it is refused by it";
  return `${proof.mutant} in ${proof.case}${proof.under === "open" ? "" : " (under literal only)"}`;
};
var lastLines = (ledger2, { proofs: proofs2, width }) => {
  const promises = ledger2.filter(isPromise);
  const of = (how) => promises.filter((sentence) => sentenceProof(sentence, proofs2) === how);
  const lacking = of("lacking").map(({ id }) => id);
  const proven = `proven ${of("open").length} under every reading, ${of("literal").length} under literal only`;
  const idleCount = ledger2.length - promises.length;
  const idle = `${plural(idleCount, "promises", "promise")} nothing that could be broken: ${idleWords(ledger2)}`;
  return [
    `${plural(promises.length, "sentence promises", "sentences promise")} something: ${proven}`,
    ...lacking.length === 0 ? [] : wrap(`NOT PROVEN: ${lacking.join(" ")}`, width),
    ...idleCount === 0 ? [] : wrap(idle, width)
  ];
};
var idleKinds = {
  heading: "give a title",
  history: "say since when",
  advice: "advise, and bind nobody",
  pointer: "point to other pages",
  definition: "say what something is about"
};
var idleWords = (ledger2) => Object.entries(idleKinds).map(([kind, does]) => ({ count: ledger2.filter((sentence) => sentence.kind === kind).length, does })).filter(({ count }) => count > 0).map(({ count, does }) => `${count} ${does}`).join("; ");
var saysWidthMin = 30;
var columnsFor = (ledger2, width) => {
  const id = { title: "sentence", width: Math.max(8, ...ledger2.map((sentence) => sentence.id.length)) };
  const kind = { title: "kind", width: Math.max(8, ...ledger2.map((sentence) => sentence.kind.length)) };
  const gaps = 2 * 2;
  return [id, kind, { title: "says", width: Math.max(saysWidthMin, width - id.width - kind.width - gaps) }];
};

// harness/cli/render-page-check.ts
var renderPageCheck = (page, check, width) => {
  const version = page.version === void 0 ? "" : ` of systemd ${page.version}`;
  return [
    `${printable(page.file)}: systemd.kill(5)${version}, read as ${formNames[page.form]}`,
    "",
    ...check.sentences.flatMap((checked) => departure(checked, width)),
    ...notes(check, width),
    summary(check)
  ].join("\n");
};
var formNames = { rendered: "rendered text", roff: "roff", html: "HTML" };
var idsOf = (check, status) => check.sentences.flatMap((checked) => checked.status === status && checked.status !== "new" ? [checked.id] : []);
var departure = (checked, width) => {
  switch (checked.status) {
    case "match":
    case "no-history":
      return [];
    case "moved":
      return [`moved    ${named2(checked.id)}`, `  now at ${checked.found.place}`, ""];
    case "differ":
      return [`differs  ${named2(checked.id)}`, ...ours(checked.id, width), ...theirs(checked.found.text, width), ""];
    case "missing":
      return [`missing  ${named2(checked.id)}`, ...ours(checked.id, width), ""];
    case "new":
      return [
        `new      ${checked.found.place}${checked.after === void 0 ? "" : `, after ${checked.after}`}`,
        ...theirs(checked.found.text, width),
        ""
      ];
  }
};
var named2 = (id) => {
  const sentence = sentenceOf(id);
  const rules = sentence.rules.length === 0 ? "" : `; rules ${sentence.rules.join(" ")}`;
  return `${id} (${describePlace(sentence)})${rules}`;
};
var ours = (id, width) => labelled("in our words", sentenceOf(id).paraphrase, width);
var theirs = (text, width) => labelled("on this page", text, width);
var labelled = (label, text, width) => {
  const indent = `  ${label}  `;
  return wrap(text, Math.max(40, width - indent.length)).map(
    (line, index) => `${index === 0 ? indent : " ".repeat(indent.length)}${line}`
  );
};
var notes = (check, width) => {
  const history = idsOf(check, "no-history");
  const elsewhere = check.sentences.flatMap(
    (checked) => checked.status === "match" && checked.id !== checked.found.place ? [`${checked.id} at ${checked.found.place}`] : []
  );
  return [
    ...listed("without history, as before version 254:", history, width),
    ...listed("numbered differently here:", elsewhere, width)
  ];
};
var listed = (title, items, width) => items.length === 0 ? [] : [title, ...wrap(items.join(", "), width - 2).map((line) => `  ${line}`), ""];
var summary = (check) => {
  const count = (status) => check.sentences.filter((checked) => checked.status === status).length;
  const departures = ["differ", "moved", "missing", "new"].filter((status) => count(status) > 0).map((status) => `${count(status)} ${status === "differ" && count(status) === 1 ? "differs" : status}`);
  const total = check.sentences.length - count("new");
  const rest = departures.length === 0 ? "the page says what the ledger says" : departures.join(", ");
  return `${count("match")} of ${total} sentences match; ${rest}`;
};

// harness/cli/page-command.ts
var runPageCommand = (options, io) => {
  const width = io.columns ?? widthWithoutTerminal;
  const named3 = isAsked(options.check) ? options.check : options.text;
  if (!isAsked(named3)) {
    io.write(options.json === true ? ledgerJson() : `${renderLedger(ledger, { width, proofs })}
`);
    return exitCodes.ok;
  }
  const checked = checkedPage(named3, io);
  if (checked.status === "problem") {
    io.writeError(`${renderProblem(checked.problem)}
`);
    return exitCodes.usage;
  }
  if (isAsked(options.check)) {
    io.write(options.json === true ? checkJson(checked) : `${renderPageCheck(checked, checked.check, width)}
`);
    return checked.check.status === "same" ? exitCodes.ok : exitCodes.nonconformant;
  }
  const texts = matchingTexts(checked.check);
  io.write(options.json === true ? ledgerJson(texts) : `${renderLedger(ledger, { width, proofs, texts })}
`);
  return exitCodes.ok;
};
var widthWithoutTerminal = 120;
var isAsked = (option) => option !== void 0 && option !== false;
var checkedPage = (named3, { env, cwd }) => {
  const file = named3 === true ? installedPage(env) : named3;
  if (file === void 0) return { status: "problem", problem: notInstalled };
  const source = loadPage(file, cwd);
  if (source.status === "problem") return source;
  const read = readPage(source.text, (hash) => knownHashes.has(hash));
  const { file: shown } = source;
  if (read.name !== void 0 && read.name !== pageName) {
    const message = `is the page of ${read.name.slice(0, 60)}`;
    return {
      status: "problem",
      problem: { code: "wrong-page", file: shown, message, hint: `expected ${pageName}(5)` }
    };
  }
  if (read.status === "unreadable") {
    const hint = "killspec reads systemd.kill(5) as rendered text, as roff and as HTML";
    const message = `is not a man page that killspec can read: ${read.reason}`;
    return { status: "problem", problem: { code: "not-a-page", file: shown, message, hint } };
  }
  const check = checkPage(read.sentences);
  if (!hasSentence(check)) {
    const message = `has not one sentence of ${pageName}(5)`;
    const hint = "only the English page is known";
    return { status: "problem", problem: { code: "wrong-page", file: shown, message, hint } };
  }
  return { ...read, file: shown, check };
};
var knownHashes = new Set(ledger.map(({ hash }) => hash));
var pageName = "systemd.kill";
var notInstalled = {
  code: "not-installed",
  file: `${pageName}(5)`,
  message: "is not installed on this machine",
  hint: "name a file: killspec page --check FILE"
};
var renderProblem = ({ file, message, hint }) => printable(`${file} ${message}${hint === void 0 ? "" : ` (${hint})`}`);
var json = (value) => `${JSON.stringify(value, void 0, 2)}
`;
var ledgerJson = (texts) => json({
  format: "killspec-page/1",
  page: `${pageName}(5)`,
  version: "257",
  sentences: ledger.map((sentence) => {
    const text = texts?.get(sentence.id);
    return {
      ...sentence,
      ...text === void 0 ? {} : { text },
      ...isPromise(sentence) ? { proven: sentenceProof(sentence, proofs), proofs: provenRulesOf(sentence, proofs) } : {}
    };
  })
});
var checkJson = (checked) => {
  const { file, form, version, check } = checked;
  return json({ format: "killspec-page-check/1", file, form, version, ...check });
};
export {
  runPageCommand
};
