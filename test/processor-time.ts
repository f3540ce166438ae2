/**
 * Milliseconds of processor time since this was called, each time the answer is: what else the
 * machine does meanwhile is not measured.
 */
export function countProcessorTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
