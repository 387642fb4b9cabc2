/** One cache of one page: it answers from its copy while that is fresh, and asks further down when it is not. */
import { freshFor } from './freshness.ts';

/** What somebody is told. */
export interface Answer {
  readonly version: number;
  /** How old the answer says it is, in seconds. */
  readonly age: number;
  /** Where it was found. */
  readonly from: Layer;
}

/** The places where an answer can come from, from the reader inwards. */
export const LAYERS = ['browser', 'edge', 'web', 'app', 'database'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Copy {
  readonly version: number;
  /** When the answer was made, as far as this cache was told; and until when it counts as fresh. */
  readonly madeAt: number;
  readonly freshUntil: number;
}

export interface CacheOptions {
  readonly layer: Layer;
  /** In seconds. */
  readonly lifetime: number;
  /** Whether it is told ages and tells them, as caches do that speak HTTP. */
  readonly tellsAge: boolean;
}

export class Cache {
  copy: Copy | null = null;
  readonly layer: Layer;
  readonly #options: CacheOptions;

  constructor(options: CacheOptions) {
    this.layer = options.layer;
    this.#options = options;
  }

  /** What it can say by itself, or null where it has to ask further down. */
  answer(now: number): Answer | null {
    if (this.copy === null || now >= this.copy.freshUntil) return null;
    const { version, madeAt } = this.copy;
    return { version, age: this.#options.tellsAge ? now - madeAt : 0, from: this.layer };
  }

  /** Keeps what came from further down, if it is good for any time at all. */
  keep({ version, age }: Answer, now: number): void {
    const told = this.#options.tellsAge ? age : 0;
    const fresh = freshFor({ lifetime: this.#options.lifetime, age: told });
    this.copy = fresh > 0 ? { version, madeAt: now - told, freshUntil: now + fresh } : null;
  }

  /** Somebody with the right to do so tells it that its copy is no good. */
  purge(): void {
    this.copy = null;
  }
}
