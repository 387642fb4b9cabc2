/** The page of what is kept: counts it, names what cannot be read, saves it as a file and adds one. */
import { words } from '../../components/page/words.ts';
import { exportRecords, importRecords, records } from './reader.ts';

const FILE = 'under-load-records.jsonl';
const LARGEST_BYTES = 5_000_000;
const said = words.records;

const page = document.querySelector('[data-records]');
if (page instanceof HTMLElement) start(page);

function start(page: HTMLElement): void {
  const find = (name: string): HTMLElement => page.querySelector(`[data-${name}]`) as HTMLElement;
  const save = find('save') as HTMLButtonElement;
  const add = find('add') as HTMLInputElement;

  const show = (): void => {
    const { attempts, aside } = records();
    const lessons = new Set(attempts.map(({ activity }) => activity.split('#')[0]));
    find('count').textContent = attempts.length > 0 ? said.count(attempts.length, lessons.size) : said.none;
    save.disabled = exportRecords() === '';
    const unread = find('unread');
    unread.hidden = aside.length === 0;
    (unread.querySelector('summary') as HTMLElement).textContent = said.unread(aside.length);
    unread.querySelector('ul')?.replaceChildren(
      ...aside.map(({ text, reason }) => {
        const line = document.createElement('li');
        const code = document.createElement('code');
        code.textContent = text.slice(0, 80);
        line.append(code, ` ${said.reason}: ${reason}.`);
        return line;
      }),
    );
  };

  save.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([exportRecords()], { type: 'application/jsonl' }));
    Object.assign(document.createElement('a'), { href: address, download: FILE }).click();
    URL.revokeObjectURL(address);
  });
  add.addEventListener('change', () => {
    const [file] = add.files ?? [];
    if (!file) return;
    void outcomeOf(file).then((words) => {
      find('said').textContent = words;
      // The same file may be chosen again.
      add.value = '';
      show();
    });
  });
  show();
}

async function outcomeOf(file: File): Promise<string> {
  if (file.size > LARGEST_BYTES) return said.large(file.name);
  const imported = importRecords(await file.text());
  if (!imported) return said.foreign(file.name);
  return [
    said.added(imported.added),
    imported.unread > 0 ? said.addedUnread(imported.unread) : '',
    imported.kept ? '' : said.notKept,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
