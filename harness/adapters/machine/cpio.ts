/** A file of an initial file system: a folder, a link, or bytes. Paths are relative to its root. */
export type ImageFile =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'device'; readonly path: string; readonly major: number; readonly minor: number }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array; readonly isExecutable?: boolean };

const modes = { folder: 0o040755, link: 0o120777, device: 0o020600, file: 0o100644, program: 0o100755 } as const;

const hex = (value: number): string => value.toString(16).padStart(8, '0');

const padded = (length: number): number => Math.ceil(length / 4) * 4;

const modeOf = (file: ImageFile): number =>
  file.kind === 'file' && file.isExecutable === true ? modes.program : modes[file.kind];

const bytesOf = (file: ImageFile): Uint8Array => {
  switch (file.kind) {
    case 'folder':
    case 'device':
      return new Uint8Array();
    case 'link':
      return Buffer.from(file.to);
    case 'file':
      return file.bytes;
  }
};

const entry = (path: string, mode: number, content: Uint8Array, inode: number, device: readonly number[]): Buffer => {
  const name = Buffer.from(`${path}\0`);
  const fields = [inode, mode, 0, 0, 1, 0, content.length, 0, 0, ...device, name.length, 0];
  const head = Buffer.concat([Buffer.from(`070701${fields.map(hex).join('')}`), name]);
  const bytes = Buffer.alloc(padded(head.length) + padded(content.length));
  head.copy(bytes);
  bytes.set(content, padded(head.length));
  return bytes;
};

/**
 * Writes an archive in the newc format, which the kernel unpacks as its first file system (several can follow one
 * another). The same files in the same order give the same bytes: everything is root's and of no date.
 */
export const writeCpio = (files: Iterable<ImageFile>): Buffer => {
  const parts: Buffer[] = [];
  for (const file of files) {
    const device = file.kind === 'device' ? [file.major, file.minor] : [0, 0];
    parts.push(entry(file.path, modeOf(file), bytesOf(file), parts.length + 1, device));
  }
  parts.push(entry('TRAILER!!!', 0, new Uint8Array(), 0, [0, 0]));
  return Buffer.concat(parts);
};
