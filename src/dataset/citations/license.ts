/** Returns a form of a licence's name in which `CC BY 4.0`, `cc-by-4.0` and `CC BY 4.0 ` are equal. */
export function licenseKey(license: string): string {
  return license
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

/** Returns the address of the text of a Creative Commons licence; `undefined` for others. */
export function licenseUrl(license: string): string | undefined {
  const key = licenseKey(license)
  const [, kind, version] = /^cc (by(?: nc)?(?: nd| sa)?) (\d\.\d)$/.exec(key) ?? []
  if (kind && version) return `https://creativecommons.org/licenses/${kind.replaceAll(' ', '-')}/${version}/`
  return /^cc ?0( 1\.0)?$/.test(key) ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined
}
