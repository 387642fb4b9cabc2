/**
 * Rows in columns of typed arrays that grow together. What records are kept in while a run is written.
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

  constructor(constructors: Constructors<C>) {
    this.#constructors = constructors;
    this.columns = this.#allocate();
    this.rowBytes = Object.values<Constructor<Numbers>>(constructors).reduce(
      (sum, made) => sum + made.BYTES_PER_ELEMENT,
      0,
    );
  }

  /** Adds a row of zeros and returns its index. Read `columns` afresh after it: growing replaces them. */
  add(): number {
    if (this.length === this.#capacity) {
      this.#capacity *= 2;
      const old = this.columns;
      this.columns = this.#allocate();
      for (const name in old) (this.columns[name] as Numbers).set(old[name] as Numbers);
    }
    return this.length++;
  }

  /** Copies of the columns, cut to the rows for which `keep` holds (all of them by default). */
  finish(keep?: (row: number) => boolean): C {
    const rows: number[] | null = keep ? [] : null;
    if (rows && keep) for (let row = 0; row < this.length; row++) if (keep(row)) rows.push(row);
    const cut = {} as Record<string, Numbers>;
    for (const name in this.columns) {
      const column = this.columns[name] as Numbers;
      cut[name] = rows && rows.length < this.length ? pick(column, rows) : (column.slice(0, this.length) as Numbers);
    }
    return cut as C;
  }

  #allocate(): C {
    const columns = {} as Record<string, Numbers>;
    for (const name in this.#constructors) columns[name] = new this.#constructors[name](this.#capacity);
    return columns as C;
  }
}

function pick(column: Numbers, rows: readonly number[]): Numbers {
  const kept = column.slice(0, rows.length) as Numbers;
  for (let i = 0; i < rows.length; i++) kept[i] = column[rows[i] as number] as number;
  return kept;
}
