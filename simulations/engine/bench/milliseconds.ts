/**
 * Time that this thread has spent on a processor, so that others on the machine count as little as may be. Node before
 * 23.9 cannot tell it; then the clock on the wall must do.
 */
export function milliseconds(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
