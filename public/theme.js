// Runs before the first paint: says that scripts work, and applies the light the reader chose, if any.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  try {
    const theme = localStorage.getItem('under-load:theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // No storage, no choice to apply.
  }
})();
