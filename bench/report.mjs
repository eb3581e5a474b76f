/** Prints what a measured process did and what it cost: CPU is user + system seconds, memory the peak resident size. */
export function report(result) {
  const { user, system } = process.cpuUsage()
  const cpuSeconds = (user + system) / 1e6
  const wallSeconds = performance.now() / 1e3
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ ...result, cpuSeconds, wallSeconds, peakMegabytes }))
}
