/** What a browser keeps for the reader, by key; where it keeps nothing, reading gives null and writing does nothing. */
export const keys = {
  curriculum: 'under-load:curriculum',
  visits: 'under-load:visits',
  /** A store of visits that could not be read, put aside before a new one was begun. */
  unreadVisits: 'under-load:visits-unread',
  /** Written by src/reader/; here only asked whether it is there. */
  attempts: 'under-load:attempts',
} as const;

export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A full or forbidden store forgets; nothing on the page depends on it.
  }
}
