/** Of the run's history under the stage, in pixels; below it is its axis. */
export const STRIP_HEIGHT = 36;
