/** What a person typed cannot be carried out. The message says what was found, what is allowed and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
