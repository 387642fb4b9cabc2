/** TypeScript as highlighted HTML, by classes alone; the same colours as code in lessons. */
import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import { tokenClasses } from './token-classes.ts';

const theme = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--astro-code-' });
let highlighter: Promise<Highlighter> | undefined;

export async function highlight(source: string): Promise<string> {
  highlighter ??= createHighlighter({ themes: [theme], langs: ['typescript'] });
  return (await highlighter).codeToHtml(source.trimEnd(), {
    lang: 'typescript',
    theme: 'css-variables',
    transformers: [tokenClasses()],
  });
}
