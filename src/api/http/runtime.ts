/** The runtime that this runs in. Deno and Bun imitate Node, down to `process.versions.node`. */
export const runtime: 'node' | 'deno' | 'bun' = runtimeOf(process.versions)

function runtimeOf(versions: Readonly<Record<string, string | undefined>>): 'node' | 'deno' | 'bun' {
  return versions['deno'] !== undefined ? 'deno' : versions['bun'] !== undefined ? 'bun' : 'node'
}
