import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../../domain/result';

export type UnpackError = 'unreadableWorkbook' | 'protectedWorkbook' | 'workbookTooLarge';

export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

/** Unpacked bytes of all the parts that are read. */
const unpackedAtMost = 160 * 1_048_576;
/** Sheets shrink some tenfold to a hundredfold; a bomb a thousandfold. */
const ratioAtMost = 300;
/** Below this a ratio says nothing. */
const ratioFrom = 4 * 1_048_576;
const entriesAtMost = 5_000;

/** Parts that hold no cells. */
const unread =
  /^(docProps|customXml|xl\/(theme|drawings|charts|chartsheets|pivotCache|pivotTables|externalLinks|media))\//;

/**
 * The XML parts of an .xlsx, whose declared sizes are judged before anything is unpacked and whose real sizes may not go beyond
 * the declared ones.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Result<WorkbookParts, UnpackError>> {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (archive === null) return err('unreadableWorkbook');
  try {
    const entries = await entriesOf(archive);
    if (entries === null) return err('unreadableWorkbook');
    const wanted = entries.filter(({ fileName }) => /\.xml(\.rels)?$/i.test(fileName) && !unread.test(fileName));
    const refusal = refusalOf(entries, wanted);
    if (refusal !== null) return err(refusal);
    const parts: Record<string, Uint8Array> = {};
    for (const entry of wanted) {
      const content = await contentOf(archive, entry);
      if (content === null) return err('unreadableWorkbook');
      parts[entry.fileName] = content;
    }
    return ok(parts);
  } finally {
    archive.close();
  }
}

function refusalOf(entries: readonly Entry[], wanted: readonly Entry[]): UnpackError | null {
  if (entries.length > entriesAtMost) return 'workbookTooLarge';
  if (entries.some((entry) => entry.isEncrypted())) return 'protectedWorkbook';
  const names = new Set(wanted.map(({ fileName }) => fileName));
  if (names.size < wanted.length || !names.has('xl/workbook.xml')) return 'unreadableWorkbook';
  const unpacked = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packed = wanted.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  if (unpacked > unpackedAtMost) return 'workbookTooLarge';
  return unpacked > ratioFrom && unpacked > packed * ratioAtMost ? 'workbookTooLarge' : null;
}

function openArchive(bytes: Buffer): Promise<ZipFile | null> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, archive) =>
      resolve(error === null ? archive : null),
    );
  });
}

function entriesOf(archive: ZipFile): Promise<Entry[] | null> {
  return new Promise((resolve) => {
    const entries: Entry[] = [];
    archive.on('error', () => resolve(null));
    archive.on('end', () => resolve(entries));
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.readEntry();
  });
}

/** Null when the part is damaged or longer than it says: the stream fails as soon as it passes the declared size. */
function contentOf(archive: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error !== null) return resolve(null);
      const chunks: Buffer[] = [];
      stream.on('error', () => resolve(null));
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
