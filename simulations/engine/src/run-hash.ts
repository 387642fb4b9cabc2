/**
 * A fingerprint of a run: 64 bits over every record, item and measure, equal wherever the same scenario runs.
 * Not for security; for asking whether two machines saw the same run.
 */
import type { Run } from './run.ts';

export class Fingerprint {
  #a = 0x9e3779b9 | 0;
  #b = 0x85ebca6b | 0;

  word(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 0x01000193);
    this.#a ^= this.#a >>> 15;
    this.#b = Math.imul(this.#b ^ word, 0x5bd1e995);
    this.#b ^= this.#b >>> 13;
  }

  bytes(view: ArrayBufferView): void {
    const copy = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    this.word(copy.length);
    for (let i = 0; i < copy.length; i += 4)
      this.word(copy[i]! | ((copy[i + 1] ?? 0) << 8) | ((copy[i + 2] ?? 0) << 16) | ((copy[i + 3] ?? 0) << 24));
  }

  text(text: string): void {
    this.word(text.length);
    for (let i = 0; i < text.length; i++) this.word(text.charCodeAt(i));
  }

  /** 16 hexadecimal digits. */
  get hex(): string {
    const half = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    return half(this.#a ^ (this.#b >>> 7)) + half(this.#b);
  }
}

/** The fingerprint of a run. Bytes are read as this machine stores them; every machine a browser runs on is little-endian. */
export function hashRun(run: Run): string {
  const print = new Fingerprint();
  print.text(JSON.stringify([run.scenario, run.scene, run.names]));
  const { payload, ...columns } = run.items;
  for (const table of [columns, payload, run.spans, run.travels, run.marks, run.states])
    for (const [name, column] of Object.entries<unknown>(table as unknown as Record<string, unknown>)) {
      print.text(name);
      if (ArrayBuffer.isView(column)) print.bytes(column);
      else print.text(String(column));
    }
  for (const [name, value] of Object.entries(run.measures)) {
    print.text(name);
    print.bytes(Float64Array.of(Number.isNaN(value) ? NaN : value));
  }
  print.text(run.demandHash);
  return print.hex;
}
