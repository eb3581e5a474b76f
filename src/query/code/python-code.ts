import type { PlannedRequest } from '../../api/index.js'
import { pythonLiteral } from './python-literal.js'

/** What the code of any language needs to know. */
export interface CodeFacts {
  /** The first request for archives. */
  request: PlannedRequest
  hasLogin: boolean
  /** How many entries at most; `null` for no limit. */
  max: number | null
}

/** A Python script with `requests` that reads all pages of a v1 query, and joins nothing by position. */
export function pythonCode({ request, hasLogin, max }: CodeFacts): string {
  const body = request.body as { pagination?: object }
  const headers = hasLogin ? `headers = {"Authorization": f"Bearer {os.environ['NOMAD_TOKEN']}"}` : 'headers = {}'
  const most = max === null ? 'None' : String(max)
  return `${hasLogin ? 'import os\n\n' : ''}import requests

url = ${pythonLiteral(request.url)}
${headers}
body = ${pythonLiteral(body)}
most = ${most}

entries = []
while True:
    response = requests.post(url, json=body, headers=headers, timeout=180)
    response.raise_for_status()
    page = response.json()
    entries += page["data"]
    after = page["pagination"].get("next_page_after_value")
    if not page["data"] or after is None or (most is not None and len(entries) >= most):
        break
    body["pagination"]["page_after_value"] = after
entries = entries[:most]
print(len(entries), "of", page["pagination"]["total"])
`
}

/** A Python script for one page of the old API, whose pages are read upload by upload. */
export function legacyPythonCode({ request, hasLogin }: CodeFacts): string {
  const headers = hasLogin ? `headers = {"Authorization": f"Bearer {os.environ['NOMAD_TOKEN']}"}` : 'headers = {}'
  return `${hasLogin ? 'import os\n\n' : ''}import requests

${headers}
body = ${pythonLiteral(request.body)}

response = requests.post(${pythonLiteral(request.url)}, json=body, headers=headers, timeout=180)
response.raise_for_status()
print(len(response.json()["results"]))
`
}
