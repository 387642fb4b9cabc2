/** A curriculum file against the lessons there are: its items in order, with their times, and what is wrong with it. */
import type { Curriculum } from '../schemas/curriculum.ts';
import type { LessonIndex, LessonInfo, Target } from './lesson-index.ts';
import { addMinutes, coreMinutes, minutesOf, type Minutes } from './minutes.ts';
import type { YamlFile } from './read-yaml.ts';

export interface CurriculumItem extends Target {
  /** As written in the file: `lesson` or `lesson#activity`. */
  readonly place: string;
  readonly minutes: Minutes;
  /** The day that begins with this item, counted from 1. */
  readonly day: number | undefined;
}

export interface CurriculumModule {
  readonly title: string;
  readonly summary: string | undefined;
  readonly items: readonly CurriculumItem[];
  readonly minutes: Minutes;
}

export interface CurriculumInfo extends Omit<Curriculum, 'modules' | 'minutes'> {
  readonly id: string;
  readonly target: number | undefined;
  readonly modules: readonly CurriculumModule[];
  /** Whole lessons in order, each once: what the pager walks. */
  readonly sequence: readonly LessonInfo[];
  readonly minutes: Minutes;
}

export interface OrderedCurriculum {
  readonly curriculum: CurriculumInfo;
  readonly problems: readonly string[];
}

export function orderCurriculum(id: string, yaml: YamlFile<Curriculum>, index: LessonIndex): OrderedCurriculum {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  const { modules: written, minutes: target, ...rest } = yaml.data;
  const complain = (path: readonly (string | number)[], words: string): void => {
    problems.push(`${yaml.at(path)}: ${words}`);
  };

  const dayOf = (place: string): number | undefined => {
    const day = yaml.data.days.indexOf(place);
    return day < 0 ? undefined : day + 1;
  };

  const modules = written.map((module, m): CurriculumModule => {
    const items = module.items.flatMap((place, i): CurriculumItem[] => {
      const path = ['modules', m, 'items', i];
      const found = index.find(place);
      if (typeof found === 'string') {
        complain(path, found);
        return [];
      }
      const before = seen.get(place);
      if (before) complain(path, `"${place}" stands in this curriculum already, at ${before}; name it once`);
      seen.set(place, yaml.at(path));
      const activities = found.activity ? [found.activity] : found.lesson.activities;
      return [{ ...found, place, minutes: minutesOf(activities), day: dayOf(place) }];
    });
    return {
      title: module.title,
      summary: module.summary,
      items,
      minutes: addMinutes(items.map((item) => item.minutes)),
    };
  });

  yaml.data.days.forEach((place, d) => {
    if (!seen.has(place))
      complain(
        ['days', d],
        `"${place}" is no item of this curriculum; a day begins with one of: ${[...seen.keys()].join(', ')}`,
      );
  });
  yaml.data.sessions.forEach((session, s) => {
    const spent = session.items.reduce((total, place, i) => {
      const found = index.find(place);
      if (typeof found === 'string') {
        complain(['sessions', s, 'items', i], found);
        return total;
      }
      return total + coreMinutes(found.activity ? [found.activity] : found.lesson.activities);
    }, session.slack);
    session.homework.forEach((place, h) => {
      const found = index.find(place);
      if (typeof found === 'string') complain(['sessions', s, 'homework', h], found);
    });
    if (spent > session.minutes) {
      complain(
        ['sessions', s, 'minutes'],
        `session "${session.id}" takes ${spent} minutes with its slack, but lasts ${session.minutes}; take something out or make it longer`,
      );
    }
  });

  const items = modules.flatMap((module) => module.items);
  const sequence = [...new Map(items.map(({ lesson }) => [lesson.id, lesson])).values()];
  return {
    curriculum: {
      ...rest,
      id,
      target,
      modules,
      sequence,
      minutes: addMinutes(modules.map((module) => module.minutes)),
    },
    problems,
  };
}
