/**
 * Rows in columns of typed arrays that grow together: what records are kept in while a run is written.
 *
 * Whoever adds a row gets its handle. Rows can be forgotten; the others move up, and their handles still find them.
 */
type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;
type Constructor<T extends Numbers> = { new (length: number): T; readonly BYTES_PER_ELEMENT: number };
type Columns = Record<string, Numbers>;
type Constructors<C extends Columns> = { readonly [K in keyof C]: Constructor<C[K]> };

export class Table<C extends Columns> {
  length = 0;
  columns: C;
  readonly rowBytes: number;
  readonly #constructors: Constructors<C>;
  #capacity = 256;
  /** Handles of the first rows, ascending: those that were there when rows were last forgotten. */
  #older: number[] = [];
  /** The handle of the row after those; from it on, handles and rows go in step. */
  #next = 0;

  constructor(constructors: Constructors<C>) {
    this.#constructors = constructors;
    this.columns = this.#allocate();
    this.rowBytes = Object.values<Constructor<Numbers>>(constructors).reduce(
      (sum, made) => sum + made.BYTES_PER_ELEMENT,
      0,
    );
  }

  /** How much the rows take, in bytes. */
  get bytes(): number {
    return this.length * this.rowBytes;
  }

  /**
   * Adds a row, the last, and returns its handle; whoever adds it writes every column of it. Read `columns` afresh after it:
   * growing replaces them.
   */
  add(): number {
    if (this.length === this.#capacity) {
      this.#capacity *= 2;
      const old = this.columns;
      this.columns = this.#allocate();
      for (const name in old) (this.columns[name] as Numbers).set(old[name] as Numbers);
    }
    return this.#next - this.#older.length + this.length++;
  }

  /** Where a row stands now; −1 where it was forgotten or never was. */
  row(handle: number): number {
    if (handle >= this.#next) {
      const row = handle - this.#next + this.#older.length;
      return row < this.length ? row : -1;
    }
    let low = 0;
    let high = this.#older.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#older[middle] as number) < handle) low = middle + 1;
      else high = middle;
    }
    return this.#older[low] === handle ? low : -1;
  }

  /** Forgets the rows for which `stays` does not hold. */
  keep(stays: (row: number) => boolean): void {
    const columns = Object.values<Numbers>(this.columns);
    const handles: number[] = [];
    const next = this.#next - this.#older.length + this.length;
    for (let row = 0; row < this.length; row++) {
      if (!stays(row)) continue;
      for (const column of columns) column[handles.length] = column[row] as number;
      handles.push(this.#older[row] ?? this.#next + row - this.#older.length);
    }
    this.#older = handles;
    this.#next = next;
    this.length = handles.length;
  }

  /** Forgets all rows and their handles, and keeps the room. */
  clear(): void {
    this.length = 0;
    this.#older = [];
    this.#next = 0;
  }

  /** Copies of the columns, cut to the rows there are. */
  finish(): C {
    const cut = {} as Record<string, Numbers>;
    for (const name in this.columns) cut[name] = (this.columns[name] as Numbers).slice(0, this.length) as Numbers;
    return cut as C;
  }

  #allocate(): C {
    const columns = {} as Record<string, Numbers>;
    for (const name in this.#constructors) columns[name] = new this.#constructors[name](this.#capacity);
    return columns as C;
  }
}
