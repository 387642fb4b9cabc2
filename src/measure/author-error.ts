/** A mistake in what an author wrote: which attribute, what was found, and what to do about it. */
export class AuthorError extends Error {
  /** The attribute it is about; undefined where it is about the whole element. */
  readonly attribute: string | undefined;

  constructor(message: string, attribute?: string) {
    super(message);
    this.name = 'AuthorError';
    this.attribute = attribute;
  }
}
