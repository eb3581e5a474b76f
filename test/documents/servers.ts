/** The addresses of an embedded archive. */
export interface Addresses {
  /** Root of today's API. */
  url: string
  /** Root of the old API. */
  legacyUrl: string
}

/** A block with the addresses of servers in its `url` options replaced by those of an embedded archive. */
export function withoutPublicServers(code: string, { url, legacyUrl }: Addresses): string {
  return code.replace(/(\burl:\s*)(['"])(https?:\/\/[^'"]*)\2/g, (_, name: string, mark: string, address: string) => {
    const { pathname } = new URL(address)
    const isLegacy = /\/api\/?$/.test(pathname)
    const isRoot = /\/api\/v1\/?$/.test(pathname)
    return `${name}${mark}${isLegacy ? legacyUrl : isRoot ? url : new URL(url).origin}${mark}`
  })
}
