import type { PlannedRequest } from '../../api/index.js'

/** The request for the first entries as a shell command; a login is read from the variable NOMAD_TOKEN. */
export function curlCode({ method, url, body }: PlannedRequest, hasLogin: boolean): string {
  const lines = [`curl --fail --compressed -X ${method} ${quoted(url)}`]
  if (hasLogin) lines.push('-H "Authorization: Bearer $NOMAD_TOKEN"')
  if (body !== undefined) {
    lines.push("-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body, undefined, 2))}`)
  }
  return lines.join(' \\\n  ')
}

/** Text in single quotes, in which a shell changes nothing. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
