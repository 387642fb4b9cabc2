/** The one port between the reader's records and where they are kept: a text that is read and replaced. */
export interface Keeper {
  read(): string;
  /** False where the text could not be kept beyond this page. */
  write(text: string): boolean;
}

/** Keeps for as long as the page lasts. */
export function memoryKeeper(text = ''): Keeper {
  return {
    read: () => text,
    write(next) {
      text = next;
      return false;
    },
  };
}

/** Keeps in a storage such as localStorage; what it refuses (private windows, a full disk) is kept in memory. */
export function storageKeeper(storage: () => Pick<Storage, 'getItem' | 'setItem'>, key: string): Keeper {
  let unsaved: string | null = null;
  return {
    read() {
      if (unsaved !== null) return unsaved;
      try {
        return storage().getItem(key) ?? '';
      } catch {
        return '';
      }
    },
    write(text) {
      try {
        storage().setItem(key, text);
        unsaved = null;
        return true;
      } catch {
        unsaved = text;
        return false;
      }
    },
  };
}
