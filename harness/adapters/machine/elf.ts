/** What a dynamically linked program or library says of the libraries that it needs. */
export interface ElfFacts {
  /** The names of its libraries (DT_NEEDED), in order. */
  readonly needed: readonly string[];
  /** Folders that it looks for them in before the usual ones (DT_RUNPATH, DT_RPATH). */
  readonly runPath: readonly string[];
  /** The program that loads it, of programs (PT_INTERP). */
  readonly interpreter?: string;
}

const segmentTypes = { load: 1, dynamic: 2, interpreter: 3 } as const;
const tags = { null: 0n, needed: 1n, stringTable: 5n, rpath: 15n, runPath: 29n } as const;

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

const textAt = (bytes: Buffer, offset: number): string => {
  const end = bytes.indexOf(0, offset);
  return bytes.toString('latin1', offset, end < 0 ? bytes.length : end);
};

const segmentsOf = (bytes: Buffer): readonly Segment[] => {
  const first = Number(bytes.readBigUInt64LE(32));
  const size = bytes.readUInt16LE(54);
  return Array.from({ length: bytes.readUInt16LE(56) }, (_, index) => {
    const at = first + index * size;
    return {
      type: bytes.readUInt32LE(at),
      offset: Number(bytes.readBigUInt64LE(at + 8)),
      address: Number(bytes.readBigUInt64LE(at + 16)),
      size: Number(bytes.readBigUInt64LE(at + 32)),
    };
  });
};

const entriesOf = (bytes: Buffer, { offset, size }: Segment): readonly (readonly [bigint, number])[] => {
  const entries: (readonly [bigint, number])[] = [];
  for (let at = offset; at + 16 <= Math.min(offset + size, bytes.length); at += 16) {
    const tag = bytes.readBigUInt64LE(at);
    if (tag === tags.null) break;
    entries.push([tag, Number(bytes.readBigUInt64LE(at + 8))]);
  }
  return entries;
};

/** Reads the dynamic section of a little-endian ELF file of 64 bits; `undefined` for any other file. */
export const readElf = (bytes: Buffer): ElfFacts | undefined => {
  if (bytes.length < 64 || bytes.toString('latin1', 0, 4) !== '\x7fELF' || bytes[4] !== 2 || bytes[5] !== 1) {
    return undefined;
  }
  const segments = segmentsOf(bytes);
  const interpreter = segments.find(({ type }) => type === segmentTypes.interpreter);
  const dynamic = segments.find(({ type }) => type === segmentTypes.dynamic);
  const entries = dynamic === undefined ? [] : entriesOf(bytes, dynamic);
  const tableAddress = entries.find(([tag]) => tag === tags.stringTable)?.[1];
  const home = segments.find(
    ({ type, address, size }) =>
      type === segmentTypes.load &&
      tableAddress !== undefined &&
      address <= tableAddress &&
      tableAddress < address + size,
  );
  const stringsAt = home === undefined ? 0 : home.offset + (tableAddress ?? 0) - home.address;
  const textsOf = (...wanted: readonly bigint[]): readonly string[] =>
    entries.filter(([tag]) => wanted.includes(tag)).map(([, offset]) => textAt(bytes, stringsAt + offset));
  return {
    needed: textsOf(tags.needed),
    runPath: textsOf(tags.runPath, tags.rpath).flatMap((path) => path.split(':')),
    ...(interpreter === undefined ? {} : { interpreter: textAt(bytes, interpreter.offset) }),
  };
};
