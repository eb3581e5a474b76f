/** What starting and importing has cost so far; call it after the imports. */
export function begin() {
  return { cpuSeconds: cpuSeconds(), seconds: performance.now() / 1e3 }
}

/**
 * Prints what a measured process did and what it cost since it began: CPU is user + system seconds, memory the peak
 * resident size, its start included.
 */
export function report(result, start) {
  const used = {
    cpuSeconds: cpuSeconds() - start.cpuSeconds,
    seconds: performance.now() / 1e3 - start.seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    start,
  }
  console.log(JSON.stringify({ ...result, ...used }))
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
