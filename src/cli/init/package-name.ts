/**
 * Returns a name that npm allows: from 'My files (2)' it is 'my-files-2'.
 *
 * @param taken names that it must not have: npm refuses to install a package into a project of the same name
 */
export function packageName(name: string, taken: readonly string[] = []): string {
  const allowed = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
  return allowed === '' || allowed === 'node-modules' || taken.includes(allowed)
    ? `my-${allowed || 'notebooks'}`
    : allowed
}
