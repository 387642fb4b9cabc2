/** What happens when in a case, in seconds. */

/** The orders store stands still for a moment in every case, whatever is wrong with the shop: a checkpoint. */
export const STALL = { from: 4, until: 5.2 };
/** Pages that are asked for in this time are judged. */
export const JUDGED = { from: 10, until: 20 };
/** Whoever asks gives up after so long. */
export const PATIENCE = 2;
export const END = JUDGED.until + PATIENCE + 0.25;
/** The dashboard is brought up to date so often. */
export const SCRAPE = 0.5;
