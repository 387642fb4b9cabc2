/** Marks, in the list of headings, the section being read: the last whose heading has passed the upper third. */
export function markHeading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-on-this-page] a')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (sections.length === 0) return;

  const mark = (): void => {
    const line = innerHeight / 3;
    const current = sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    for (const section of sections) {
      if (section === current) section.link.setAttribute('aria-current', 'true');
      else section.link.removeAttribute('aria-current');
    }
  };
  let asked = false;
  addEventListener(
    'scroll',
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
