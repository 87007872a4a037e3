import type { Block } from './block.ts';

/**
 * What lists begin their items with: a bullet or another symbol, or what stands in for one on a plain terminal (`man` in
 * ASCII prints a plus sign over an o). A hyphen may be a dash, so it is none.
 */
export const bullet = /^(?:[•‣⁃∙]|\p{So}|[*+o·](?=\s))\s*/u;

/** A block that is an item of a list where its text begins with a bullet, which is cut off, and of this kind otherwise. */
export const blockWithBullet = (kind: Block['kind'], text: string): Block => {
  const trimmed = text.trim();
  return bullet.test(trimmed) ? { kind: 'bullet', text: trimmed.replace(bullet, '') } : { kind, text: trimmed };
};
