/** Returns a count with narrow no-break spaces between its thousands. */
export function countText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** Returns a size as `431 bytes`, `4.31 MB`. */
export function bytesText(size: number): string {
  if (size < 1000) return `${size} bytes`
  const power = Math.min(4, Math.floor(Math.log10(size) / 3))
  return `${(size / 1000 ** power).toPrecision(3)} ${['', 'kB', 'MB', 'GB', 'TB'][power]}`
}

/** Returns a time as `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`. */
export function timeText(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
