/** What a browser keeps of the one workbook: the grid's own JSON and the add-in's document settings. */
export interface SavedFile {
  workbook: unknown;
  settings: Record<string, string>;
}

const databaseName = 'bancada';
const storeName = 'pastas';
const key = 'atual';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('O armazenamento do navegador falhou.'));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return done(request);
}

async function withStore<T>(mode: IDBTransactionMode, action: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await done(action(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

export async function readFile(): Promise<SavedFile | null> {
  const saved: unknown = await withStore('readonly', (store) => store.get(key));
  return saved && typeof saved === 'object' && 'workbook' in saved && 'settings' in saved ? (saved as SavedFile) : null;
}

export async function writeFile(file: SavedFile): Promise<void> {
  await withStore('readwrite', (store) => store.put(file, key));
}

export async function deleteFile(): Promise<void> {
  await withStore('readwrite', (store) => store.delete(key));
}
