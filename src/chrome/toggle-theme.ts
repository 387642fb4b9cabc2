/** The light switch. What public/theme.js applies before the first paint is written here. */
const key = 'under-load:theme';

export function toggleTheme(): void {
  const button = document.querySelector('[data-theme-toggle]');
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = (): boolean => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches);
  const show = (): void => {
    button.setAttribute('aria-pressed', String(dark()));
  };

  button.addEventListener('click', () => {
    const theme = dark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    try {
      if ((theme === 'dark') === system.matches) localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
}
