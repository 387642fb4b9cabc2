/**
 * Logarithm and powers with the same bits in every JavaScript engine.
 *
 * `Math.log`, `Math.exp` and `Math.pow` may round differently from one engine to the next, and one different bit in a
 * service time gives another run. These use nothing but `+ - * /` and the bits of a double, which IEEE 754 fixes.
 * `ln`, `exp` and `powerOfTwo` are within 2 units in the last place; the relative error of `pow` is at most 2 + 3 |y ln x|
 * of 2^−52.
 */
/** The bits of a double: write `FLOAT[0]`, read `WORDS[HIGH]` (sign, 11 bits of exponent, 20 of fraction), or the reverse. */
const FLOAT = new Float64Array(1);
const WORDS = new Int32Array(FLOAT.buffer);
FLOAT[0] = 1;
const HIGH = WORDS[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** ln 2 in two parts: the first has 21 trailing zero bits, so that any exponent times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2 = LN2_HIGH + LN2_LOW;

/**
 * Arguments are brought into [11/16, 11/8), which is cut by the leading 7 bits of the fraction into 128 cells. Each
 * has a short number near 1/centre (9 bits, so products with it are exact) and the logarithm of that number, negated.
 * The cells on both sides of 1 use 1 itself: the result stays accurate where it passes through zero.
 */
const RANGE_START = 0x3fe60000;
const RECIPROCAL = new Float64Array(128);
const LN_CENTRE = new Float64Array(128);
for (let cell = 0; cell < 128; cell++) {
  WORDS[LOW] = 0;
  WORDS[HIGH] = RANGE_START + (cell << 13);
  const start = FLOAT[0];
  WORDS[HIGH] = RANGE_START + ((cell + 1) << 13);
  const end = FLOAT[0];
  const reciprocal = start === 1 || end === 1 ? 1 : Math.floor(1024 / (start + end) + 0.5) / 512;
  RECIPROCAL[cell] = reciprocal;
  LN_CENTRE[cell] = -lnBySeries(reciprocal);
}

/** 2^−k at place k + 1022, to bring an argument with exponent k into the range: writing bits and reading a number back stalls. */
const POWER_DOWN = new Float64Array(2048);
POWER_DOWN[1022] = 1;
for (let place = 1022; place > 0; place--) POWER_DOWN[place - 1] = (POWER_DOWN[place] as number) * 2;
for (let place = 1022; place < 2047; place++) POWER_DOWN[place + 1] = (POWER_DOWN[place] as number) / 2;

/** ln x = 2 artanh((x − 1) / (x + 1)) for x near 1. */
function lnBySeries(x: number): number {
  const s = (x - 1) / (x + 1);
  let sum = 0;
  for (let k = 31; k >= 1; k -= 2) sum = sum * s * s + 1 / k;
  return 2 * s * sum;
}

/** Natural logarithm. NaN below zero, −Infinity at zero. */
export function ln(x: number): number {
  FLOAT[0] = x;
  let high = WORDS[HIGH] as number;
  let shift = 0;
  if (high < 0x00100000 || high >= 0x7ff00000) {
    if (x === 0) return -Infinity;
    if (!(x > 0 && x < Infinity)) return x === Infinity ? x : NaN;
    // A subnormal number: made normal first.
    FLOAT[0] = x * 18014398509481984;
    shift = 54;
    high = WORDS[HIGH] as number;
  }
  const offset = high - RANGE_START;
  const cell = (offset >> 13) & 127;
  const exponent = offset >> 20;
  const reduced = FLOAT[0] * (POWER_DOWN[exponent + 1022] as number);
  // The leading 24 bits make the product with a 9-bit number exact, so f keeps its relative accuracy.
  const front = Math.fround(reduced);
  const reciprocal = RECIPROCAL[cell] as number;
  const f = front * reciprocal - 1 + (reduced - front) * reciprocal;
  const f2 = f * f;
  const tail = f2 * f * (1 / 3 - f * 0.25 + f2 * (0.2 - f * (1 / 6) + f2 * (1 / 7 - f * 0.125)));
  const e = exponent - shift;
  const head = e * LN2_HIGH + (LN_CENTRE[cell] as number);
  const sum = head + f;
  return sum + (head - sum + f + (e * LN2_LOW - 0.5 * f2 + tail));
}

/** e to the x. */
export function exp(x: number): number {
  if (!(x > -746)) return x <= -746 ? 0 : NaN;
  if (x > 709.8) return Infinity;
  const k = Math.floor(x / LN2 + 0.5);
  return scaled(x - k * LN2_HIGH, -k * LN2_LOW, k);
}

/** 2 to the x; exact for whole x. */
export function powerOfTwo(x: number): number {
  if (!(x > -1076)) return x <= -1076 ? 0 : NaN;
  if (x >= 1024) return Infinity;
  const k = Math.floor(x + 0.5);
  return scaled((x - k) * LN2_HIGH, (x - k) * LN2_LOW, k);
}

/** e^(r + low) · 2^k for |r| ≤ ln(2)/2 and a tiny low. */
function scaled(r: number, low: number, k: number): number {
  const x = r + low;
  const rest = r - x + low;
  let sum = 1 / 6227020800;
  sum = sum * x + 1 / 479001600;
  sum = sum * x + 1 / 39916800;
  sum = sum * x + 1 / 3628800;
  sum = sum * x + 1 / 362880;
  sum = sum * x + 1 / 40320;
  sum = sum * x + 1 / 5040;
  sum = sum * x + 1 / 720;
  sum = sum * x + 1 / 120;
  sum = sum * x + 1 / 24;
  sum = sum * x + 1 / 6;
  const x2 = x * x;
  const value = 1 + (x + (rest + (0.5 * x2 + x2 * x * sum)));
  if (k > 1000) return value * twoToWhole(k - 100) * twoToWhole(100);
  if (k < -1000) return value * twoToWhole(k + 100) * twoToWhole(-100);
  return value * twoToWhole(k);
}

function twoToWhole(k: number): number {
  WORDS[LOW] = 0;
  WORDS[HIGH] = (k + 1023) << 20;
  return FLOAT[0] as number;
}

/**
 * x to the y. Whole exponents up to 32 are multiplied out, so `pow(3, 2)` is 9. A negative x needs a whole y, else NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Math.floor(y) === y && y >= -32 && y <= 32) return y < 0 ? 1 / multipliedOut(x, -y) : multipliedOut(x, y);
  if (x < 0) return Math.floor(y) !== y ? NaN : y % 2 === 0 ? pow(-x, y) : -pow(-x, y);
  if (x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * ln(x));
}

function multipliedOut(x: number, times: number): number {
  let product = 1;
  for (let base = x, left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= base;
    base *= base;
  }
  return product;
}
