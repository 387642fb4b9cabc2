/**
 * The home page's system: one stream of requests, one line, first come first served. Arrivals are random (Poisson), work
 * is exponential. Left out: everything else, which is what the course is about.
 */
export interface Setting {
  /** Requests a second. */
  readonly arrivalRate: number;
  readonly servers: 1 | 2;
  /** Mean work of a request, in seconds. */
  readonly serviceTime: number;
  /** How many may be in the system, the one being served included; whoever comes then is turned away. */
  readonly places: number;
}

/** Slider position p (per cent of the one server's time) is the arrival rate p a second, since work takes 10 ms. */
export const plain: Omit<Setting, 'arrivalRate'> = { servers: 1, serviceTime: 0.01, places: Infinity };

/** The three ways to move the knee. */
export const ways = {
  work: { ...plain, serviceTime: 0.005 },
  servers: { ...plain, servers: 2 },
  limit: { ...plain, places: 10 },
} as const satisfies Record<string, Omit<Setting, 'arrivalRate'>>;

export type Way = keyof typeof ways;
