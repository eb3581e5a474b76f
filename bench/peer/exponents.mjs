/** What is read of any number of entries. */
const growing = ['path', 'dict', 'keep', 'whole', 'asked']

/**
 * Returns how the CPU of each client and case grows with the number of entries n: as n to the power of `exponent`, from one number
 * to the next. 1 is as many times the cost as entries.
 */
export function exponentsOf(results) {
  const all = []
  for (const client of ['L', 'ours']) {
    for (const name of growing) {
      const sizes = results
        .filter(result => result.client === client && result.case === name && !result.delayed)
        .sort((a, b) => a.entries - b.entries)
      for (const [index, { entries: to, cpuSeconds }] of sizes.entries()) {
        const before = sizes[index - 1]
        if (!before) continue
        const exponent = Math.log(cpuSeconds / before.cpuSeconds) / Math.log(to / before.entries)
        all.push({ client, case: name, from: before.entries, to, exponent: Number(exponent.toFixed(3)) })
      }
    }
  }
  return all
}
