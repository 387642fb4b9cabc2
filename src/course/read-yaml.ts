/** Reads one YAML file by a schema. Errors name file, line, column and field, what was found and what is allowed. */
import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { issueWords } from '../schemas/issue-words.ts';
import { CourseError } from './course-error.ts';

type Path = readonly (string | number)[];

export interface YamlFile<T> {
  readonly file: string;
  readonly data: T;
  /** `content/curricula/x.yaml:12:9 (modules.0.items.2)`, for a complaint about that field. */
  readonly at: (path: Path) => string;
}

export function readYaml<S extends z.ZodType>(file: string, source: string, schema: S): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const syntax = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `${file}:${line}:${col}: is not YAML: ${error.message.split('\n')[0]}`;
  });
  if (syntax.length > 0) throw new CourseError(syntax);

  const at = (path: Path): string => {
    // A missing field has no place of its own: the nearest thing around it has.
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return `${file}:${line}:${col}${path.length > 0 ? ` (${path.join('.')})` : ''}`;
    }
    return `${file}${path.length > 0 ? ` (${path.join('.')})` : ''}`;
  };

  const result = schema.safeParse(document.toJS(), { error: issueWords });
  if (!result.success) {
    throw new CourseError(
      result.error.issues.map((issue) => {
        const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
        return `${at(path.map((key) => (typeof key === 'symbol' ? String(key) : key)))}: ${issue.message}`;
      }),
    );
  }
  return { file, data: result.data, at };
}
