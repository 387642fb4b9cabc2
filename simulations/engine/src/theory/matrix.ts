/** Square matrices of numbers, row by row, as small chains need them. Nothing here is meant for large or ill-conditioned ones. */
export class Matrix {
  readonly size: number;
  readonly cells: Float64Array;

  constructor(size: number, cells = new Float64Array(size * size)) {
    this.size = size;
    this.cells = cells;
  }

  static identity(size: number): Matrix {
    const one = new Matrix(size);
    for (let i = 0; i < size; i++) one.cells[i * size + i] = 1;
    return one;
  }

  /** Adds to one cell. */
  increase(row: number, column: number, by: number): void {
    this.cells[row * this.size + column] = (this.cells[row * this.size + column] as number) + by;
  }

  plus(other: Matrix, factor = 1): Matrix {
    return new Matrix(
      this.size,
      this.cells.map((cell, i) => cell + factor * (other.cells[i] as number)),
    );
  }

  times(other: Matrix): Matrix {
    const { size } = this;
    const product = new Matrix(size);
    for (let row = 0; row < size; row++)
      for (let k = 0; k < size; k++) {
        const factor = this.cells[row * size + k] as number;
        if (factor === 0) continue;
        addRow(product.cells, row * size, other.cells, k * size, factor, size);
      }
    return product;
  }

  /** The X with this × X = right (Gauss, with the largest pivot of each column). */
  solve(right: Matrix): Matrix {
    const { size } = this;
    const left = this.cells.slice();
    const x = right.cells.slice();
    for (let column = 0; column < size; column++) {
      let pivot = column;
      for (let row = column + 1; row < size; row++)
        if (Math.abs(left[row * size + column] as number) > Math.abs(left[pivot * size + column] as number))
          pivot = row;
      if (pivot !== column) for (const cells of [left, x]) swapRows(cells, pivot * size, column * size, size);
      for (let row = column + 1; row < size; row++) {
        const factor = (left[row * size + column] as number) / (left[column * size + column] as number);
        if (factor === 0) continue;
        addRow(left, row * size, left, column * size, -factor, size);
        addRow(x, row * size, x, column * size, -factor, size);
      }
    }
    for (let row = size - 1; row >= 0; row--) {
      for (let column = row + 1; column < size; column++)
        addRow(x, row * size, x, column * size, -(left[row * size + column] as number), size);
      const diagonal = left[row * size + row] as number;
      for (let column = 0; column < size; column++)
        x[row * size + column] = (x[row * size + column] as number) / diagonal;
    }
    return new Matrix(size, x);
  }

  /** The row vector v × this. */
  left(v: Float64Array): Float64Array {
    const product = new Float64Array(this.size);
    for (let row = 0; row < this.size; row++)
      addRow(product, 0, this.cells, row * this.size, v[row] as number, this.size);
    return product;
  }
}

function addRow(
  to: Float64Array,
  toStart: number,
  from: Float64Array,
  fromStart: number,
  factor: number,
  size: number,
): void {
  for (let i = 0; i < size; i++)
    to[toStart + i] = (to[toStart + i] as number) + factor * (from[fromStart + i] as number);
}

function swapRows(cells: Float64Array, a: number, b: number, size: number): void {
  for (let i = 0; i < size; i++) {
    const kept = cells[a + i] as number;
    cells[a + i] = cells[b + i] as number;
    cells[b + i] = kept;
  }
}
