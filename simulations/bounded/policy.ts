/** What a full queue does with one request more. Every file in `policies/` is one such policy. */

/** The queue as a policy sees it. */
export interface Entrance<Request> {
  /** Whether as many are inside as there is room for. */
  readonly full: boolean;
  /** Lets the request in, at the back. */
  join(request: Request): void;
  /** Answers 503 at once; the server does no work for it. */
  refuse(request: Request): void;
  /** Takes out the one that has waited longest, and answers it 503; false where nobody waits. */
  dropOldest(): boolean;
  /** Leaves the request with its producer, who stands still until there is room. */
  hold(request: Request): void;
}

export type Policy = <Request>(queue: Entrance<Request>, request: Request) => void;
