// What stands for itself between { } and [ ], and as a key's value in block style.
const plainPattern = /^[A-Za-z0-9$/][A-Za-z0-9 _.$+=/()'-]*$/;

/** What YAML commonly takes for a number, for true or false, or for nothing. */
export const bareData = /^(?:[-+]?\d[\d.]*(?:e[-+]?\d+)?|true|false|null|~)$/i;

/** A text of one line, in quotes where YAML would take it for something else. */
export const writeScalar = (text: string): string =>
  plainPattern.test(text) && !text.endsWith(' ') && !bareData.test(text) ? text : JSON.stringify(text);

// A block text is indented by its first line, so that line begins with neither a blank nor a line break.
const blockPattern = /^[!-~][\n\t -~\u00a1-\ud7ff]*$/;

/**
 * A text of several lines, indented, from the indicator after the key up to and with the last line break; as a quoted
 * text where a block cannot hold it.
 */
export const writeBlock = (text: string, indent: string): string => {
  if (!blockPattern.test(text)) return `${JSON.stringify(text)}\n`;
  const content = text.replace(/\n+$/, '');
  const breaks = text.length - content.length;
  const rest = '\n'.repeat(Math.max(0, breaks - 1));
  const lines = content.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
  return `|${breaks === 0 ? '-' : breaks === 1 ? '' : '+'}\n${lines.join('\n')}\n${rest}`;
};

/** The fields of a notification as `notify` words: `STOPPING=1 STATUS="going down"`. */
export const writeFields = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([key, value]) => `${key}=${/^[^\s"]*$/.test(value) ? value : JSON.stringify(value)}`)
    .join(' ');
