import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A small OpenID Connect server with the device flow, which does as it is told. */
export interface LoginServer {
  /** As the option `serverUrl`. */
  url: string
  /** The forms that were sent, by path. */
  forms: { path: string; form: Record<string, string> }[]
  /** Answers of the token endpoint, one after the other; the last one stays. */
  answers: { status: number; body: object }[]
  /** Changes what the server says about itself. */
  metadata: Record<string, unknown>
  close(): Promise<void>
}

/** How a login server is started. */
export interface LoginServerOptions {
  /** The name by which it knows itself. Default `127.0.0.1`. */
  host?: string
  /** Serves https with this certificate. */
  certificate?: { key: string; cert: string }
}

/** Starts a login server on a free port of this machine. */
export async function startLoginServer({
  host = '127.0.0.1',
  certificate,
}: LoginServerOptions = {}): Promise<LoginServer> {
  const forms: LoginServer['forms'] = []
  const answers: LoginServer['answers'] = []
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').replace('/realms/lab', '')
    const form = await readForm(request)
    const { status, body } = answer(path, form)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `${certificate ? 'https' : 'http'}://${host}:${(server.address() as AddressInfo).port}`
  const issuer = `${url}/realms/lab`
  const metadata: Record<string, unknown> = {
    issuer,
    token_endpoint: `${issuer}/token`,
    device_authorization_endpoint: `${issuer}/device`,
  }
  function answer(path: string, form: Record<string, string>): { status: number; body: object } {
    if (path === '/.well-known/openid-configuration') return { status: 200, body: metadata }
    forms.push({ path, form })
    if (path === '/token') return (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 400, body: {} }
    const verification_uri = `${issuer}/allow`
    const offer = { device_code: 'device-code-secret', user_code: 'WXYZ-1234', verification_uri, expires_in: 60 }
    return { status: 200, body: { ...offer, interval: 0.01 } }
  }
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  }
  return { url, forms, answers, metadata, close }
}

async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  let text = ''
  for await (const part of request) text += String(part)
  return Object.fromEntries(new URLSearchParams(text))
}
