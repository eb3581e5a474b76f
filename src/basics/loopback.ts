/**
 * Returns true for an address of this machine itself: `localhost`, `127.…` or `::1`.
 *
 * @param url a URL, or its `hostname`; an IPv6 address with or without its brackets
 */
export function isLoopback({ hostname }: { hostname: string }): boolean {
  const name = hostname.toLowerCase()
  return name === 'localhost' || name === '::1' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name)
}
