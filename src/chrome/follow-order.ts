/** A reader may follow another curriculum than the default one. The addresses stay; the list and the pager are drawn again. */
import { keys, read, write } from './kept.ts';

export async function followOrder(): Promise<void> {
  const chosen = read(keys.curriculum);
  for (const button of document.querySelectorAll<HTMLElement>('[data-follow]')) {
    const id = button.dataset['follow'] ?? '';
    button.setAttribute('aria-pressed', String(id === (chosen ?? button.dataset['standard'])));
    button.addEventListener('click', () => {
      write(keys.curriculum, id === button.dataset['standard'] ? null : id);
      location.reload();
    });
  }
  const list = document.querySelector<HTMLElement>('[data-course-list]');
  if (!list || chosen === null || chosen === list.dataset['curriculum'] || !/^[a-z0-9-]+$/.test(chosen)) return;
  const { drawOrder } = await import('./draw-order.ts');
  await drawOrder(list, `${list.dataset['orders'] ?? ''}${chosen}/order.json`);
}
