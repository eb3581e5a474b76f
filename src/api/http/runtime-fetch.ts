/** Calls the runtime's own `fetch`. */
export function runtimeFetch(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init)
}
