/** A part of a document. Texts hold code between backquotes, and nothing else that is set off. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Set as it is, line by line. */
  | { readonly kind: 'code'; readonly lines: readonly string[]; readonly language: 'ini' | 'text' | 'sh' }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A document, to be set as Markdown or as HTML. */
export type Document = readonly Block[];
