// @ts-check
/** @param {string} what Says in one line what is about to be done, so that a wait has a reason. */
export function say(what) {
  console.log(`• ${what}`);
}
