/** A course of one lesson in a folder of its own, and the pass that the build makes over it before it builds a page. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const repository = dirname(dirname(import.meta.dirname));

export const courseYaml = `title: A course
tagline: Of one lesson.
author: Somebody
licence: CC BY 4.0
defaultCurriculum: main
`;

export const curriculumYaml = `title: All
summary: Everything.
audience: Anyone.
release: '1'
modules:
  - title: First
    items:
      - moving-keys
`;

export const frontmatter = `---
id: moving-keys
title: Keys that move
question: How many keys change servers?
summary: A ring moves few.
objectives: [{ id: see, text: See it. }]
keypoints: [A ring moves few.]
activities: [{ id: run, kind: run, minutes: 2 }]
---
`;

export interface Pass {
  /** The exit code of the command. */
  readonly status: number | null;
  readonly output: string;
}

export class FixtureCourse {
  readonly #folder: string;

  constructor() {
    // Inside the repository, so that a simulation copied here finds the engine.
    mkdirSync(join(repository, '.cache'), { recursive: true });
    this.#folder = mkdtempSync(join(repository, '.cache/course-'));
    cpSync(join(repository, 'simulations/hash-ring'), join(this.#folder, 'simulations/hash-ring'), { recursive: true });
    this.write('content/course.yaml', courseYaml);
    this.write('content/curricula/main.yaml', curriculumYaml);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
    writeFileSync(join(this.#folder, file), text);
  }

  /** Its words and order. */
  get content(): string {
    return join(this.#folder, 'content');
  }

  /** Changes one line of a file; the returned function changes it back. */
  change(file: string, from: string, to: string): () => void {
    const text = readFileSync(join(this.#folder, file), 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${file}: “${from}” should stand there once`);
    this.write(file, text.replace(from, to));
    return () => this.write(file, text);
  }

  remove(file = ''): void {
    rmSync(join(this.#folder, file), { recursive: true });
  }

  /** What `npm run build` does before Astro begins, with its exit code and all it prints. */
  measure(): Pass {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const [first = '', ...rest] = (scripts['build'] ?? '').split(' && ');
    const [program, ...words] = first.split(' ');
    if (program !== 'node' || rest.length === 0)
      throw new Error(`npm run build should measure with node before it builds: ${scripts['build']}`);
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: repository,
      encoding: 'utf8',
      env: {
        ...process.env,
        UNDER_LOAD_CONTENT: this.content,
        UNDER_LOAD_SIMULATIONS: join(this.#folder, 'simulations'),
        UNDER_LOAD_MEASURED: join(this.#folder, 'measured'),
      },
    });
    return { status, output: stdout + stderr };
  }
}

/** Where a text begins in another, as `line:column`. */
export function placeOf(part: string, text: string): string {
  const at = text.indexOf(part);
  if (at < 0 || text.includes(part, at + 1)) throw new Error(`“${part}” should stand in the text once`);
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1) as string).length + 1}`;
}
