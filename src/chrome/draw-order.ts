/** Draws the course list and the pager in another order. Loaded only by those who chose one. */
import type { CourseOrder, OrderedItem } from '../../components/page/course-order.ts';

export async function drawOrder(list: HTMLElement, address: string): Promise<void> {
  const answer = await fetch(address);
  // A curriculum that is gone leaves the default order in place.
  if (!answer.ok) return;
  const order = (await answer.json()) as CourseOrder;
  const current = document.querySelector<HTMLElement>('[data-lesson-page]')?.dataset['lessonPage'];
  drawList(list, order, current);
  if (current !== undefined) drawPager(order, current);
}

function drawList(list: HTMLElement, order: CourseOrder, current: string | undefined): void {
  const pattern = list.querySelector('section');
  const item = list.querySelector('li[data-lesson]');
  const headings = document.querySelector('[data-on-this-page]');
  if (!pattern || !item) return;
  // Copies of what is there keep the component's own styles.
  const blank = item.cloneNode(true) as HTMLElement;
  blank.classList.remove('here');
  blank.querySelector('[data-on-this-page]')?.remove();
  list.replaceChildren(
    ...order.modules.map((module) => {
      const section = pattern.cloneNode(true) as HTMLElement;
      const heading = section.querySelector('h2');
      if (heading) heading.textContent = module.title;
      section.querySelector('ol')?.replaceChildren(
        ...module.items.map((one) => {
          const entry = blank.cloneNode(true) as HTMLElement;
          const here = one.whole && one.lesson === current;
          entry.dataset['lesson'] = one.lesson;
          entry.classList.toggle('here', here);
          const link = entry.querySelector('a');
          link?.setAttribute('href', one.href);
          if (here) link?.setAttribute('aria-current', 'page');
          else link?.removeAttribute('aria-current');
          const title = entry.querySelector('[data-title]');
          if (title) title.textContent = one.title;
          if (here && headings) entry.append(headings);
          return entry;
        }),
      );
      return section;
    }),
  );
}

function drawPager(order: CourseOrder, current: string): void {
  const whole = order.modules.flatMap(({ items }) => items).filter((item) => item.whole);
  const at = whole.findIndex(({ lesson }) => lesson === current);
  if (at < 0) return;
  point('prev', whole[at - 1]);
  point('next', whole[at + 1]);
}

function point(rel: 'prev' | 'next', item: OrderedItem | undefined): void {
  const link = document.querySelector<HTMLAnchorElement>(`[data-pager] a[rel="${rel}"]`);
  if (!link) return;
  link.hidden = item === undefined;
  if (!item) return;
  link.href = item.href;
  for (const [name, text] of Object.entries({ title: item.title, question: item.question })) {
    const place = link.querySelector(`[data-${name}]`);
    if (place) place.textContent = text;
  }
}
