/** What stops the build because an author has to change something: every problem at once, each with its place. */
export class CourseError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      problems.length === 1
        ? problems[0]
        : `${problems.length} problems in the course:\n${problems.map((one) => `  ${one}`).join('\n')}`,
    );
    this.name = 'CourseError';
    this.problems = problems;
  }
}
