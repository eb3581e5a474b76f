import type { Answer } from './answer.js'

/** A request as the routes get it: read to its end, decoded, not yet interpreted. */
export interface SampleRequest {
  method: string
  /** The decoded path, without the query: `/api/v1/entries/query`. */
  path: string
  /** The values of the placeholders in the route's path. */
  params: Record<string, string>
  /** The query of the URL. */
  search: URLSearchParams
  /** Header values by lower-case name. */
  headers: Record<string, string | undefined>
  /** The body's text, empty when there was none. */
  body: string
  /** Scheme, host and port that the client spoke to, such as `http://127.0.0.1:8000`. */
  origin: string
}

/** One route of the server. A segment `:name` of the path stands for any text without a slash. */
export interface Route {
  method: 'GET' | 'POST'
  path: string
  handle(request: SampleRequest): Answer | Promise<Answer>
}

/** The route of a method and path with its parameters, or else the methods that the path has. */
export type RouteMatch = { route: Route; params: Record<string, string> } | { allowed: string[] }

/** Returns the same routes under a prefix such as `/api/v1`. */
export function mount(prefix: string, routes: readonly Route[]): Route[] {
  return routes.map(route => ({ ...route, path: prefix + route.path }))
}

/** Returns a function that finds the first route, in the order given, for a method and path. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => RouteMatch {
  const compiled = routes.map(route => ({ route, segments: route.path.split('/') }))
  return (method, path) => {
    const segments = path.split('/')
    const allowed = new Set<string>()
    for (const { route, segments: pattern } of compiled) {
      const params = matchSegments(pattern, segments)
      if (!params) continue
      if (route.method === method) return { route, params }
      allowed.add(route.method)
    }
    return { allowed: [...allowed] }
  }
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = Object.create(null)
  for (const [position, part] of pattern.entries()) {
    const given = segments[position] as string
    if (part.startsWith(':') && given !== '') params[part.slice(1)] = given
    else if (part !== given) return undefined
  }
  return params
}
