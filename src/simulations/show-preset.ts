/** A preset's link changes the figure above it: brings that figure back into view. */
for (const link of document.querySelectorAll('[data-preset]')) {
  link.addEventListener('click', () => document.querySelector('under-load-figure')?.scrollIntoView());
}
