/** Marks lessons that were begun or finished, in every list of them, and offers the home page's way back in. */
import { words } from '../../components/page/words.ts';
import { keys, read } from './kept.ts';
import { addVisit, leftOff, underNames, visits, withAttempts, type Visits } from './visits.ts';

export function noteVisit(): void {
  const page = document.querySelector<HTMLElement>('[data-lesson-page]');
  const id = page?.dataset['lessonPage'];
  if (!page || id === undefined) return;
  addVisit(id, { at: Date.now(), end: false });
  const end = page.querySelector('[data-pager]');
  if (!end) return;
  const seen = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    seen.disconnect();
    addVisit(id, { at: Date.now(), end: true });
    void markProgress();
  });
  seen.observe(end);
}

export async function markProgress(): Promise<void> {
  const all = await known();
  let last: HTMLAnchorElement | undefined;
  const latest = leftOff(all);
  for (const item of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const names = [item.dataset['lesson'] ?? '', ...(item.dataset['aliases'] ?? '').split(' ')];
    const visit = underNames(all, names);
    const link = item.querySelector('a');
    if (!visit || !link) continue;
    if (latest !== undefined && names.includes(latest)) last ??= link;
    const progress = visit.end ? 'finished' : 'visited';
    item.dataset['progress'] = progress;
    say(link, ` (${words.progress[progress]})`);
  }
  if (last) resume(last);
}

/** Visits, and what was tried; the reader's records are only read where there are any. */
async function known(): Promise<Visits> {
  const all = visits();
  if (read(keys.attempts) === null) return all;
  const { records } = await import('../reader/reader.ts');
  const { attempts, aside } = records();
  const unread = document.querySelector('[data-records-unread]');
  if (unread && aside.length > 0) unread.textContent = words.records.unread(aside.length);
  return withAttempts(all, attempts);
}

function say(link: HTMLAnchorElement, text: string): void {
  let said = link.querySelector('[data-said]');
  if (!said) {
    said = document.createElement('span');
    said.className = 'visually-hidden';
    said.setAttribute('data-said', '');
    link.append(said);
  }
  said.textContent = text;
}

function resume(lesson: HTMLAnchorElement): void {
  const place = document.querySelector<HTMLElement>('[data-resume]');
  const link = document.querySelector<HTMLAnchorElement>('[data-resume-link]');
  if (!place || !link) return;
  link.href = lesson.href;
  link.textContent = lesson.querySelector('[data-title]')?.textContent ?? lesson.textContent;
  place.hidden = false;
}
