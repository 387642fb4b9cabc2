/** Goes through a long work in short turns, so that whoever shares its thread can run in between. */
const REPORT_MS = 120;
/** Work between two pauses: half a frame. */
const TURN_MS = 8;

/** Reports what the steps give now and then and at the end, or why they cannot go on; the returned function stops it. */
export function pace<Told>(
  steps: Generator<Told | null, void>,
  report: (told: Told) => void,
  fail: (why: string) => void,
): () => void {
  let stopped = false;
  let reported = -Infinity;
  let latest: Told | null = null;
  const go = () => {
    if (stopped) return;
    const began = performance.now();
    let done = false;
    let now = began;
    try {
      for (; !done && now - began < TURN_MS; now = performance.now()) {
        const step = steps.next();
        done = step.done === true;
        if (!step.done && step.value !== null) latest = step.value;
      }
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
    if (latest !== null && (done || now - reported > REPORT_MS)) {
      reported = now;
      report(latest);
      latest = null;
    }
    if (!done) setTimeout(go, 0);
  };
  setTimeout(go, 0);
  return () => {
    stopped = true;
  };
}
