// @ts-check
/** Something a person must do before we can go on. The message is one sentence that names the one command to run. */
export class Obstacle extends Error {}
