import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a store does wrong with one request. */
export type StoreFault =
  /** An answer in place of the right one; nothing is done. */
  | { status: number; code?: string }
  /** The connection is cut before anything is done, after it is done, or in the middle of the answer. */
  | { cut: 'before' | 'after' | 'middle' }
  /** Milliseconds before anything is done. */
  | { delay: number }

/** A request, as faults are chosen by it. */
export interface StoreRequest {
  /** Counts the requests from 0. */
  index: number
  method: string
  bucket: string
  key: string
  /** The parameters after the `?`. */
  query: URLSearchParams
  headers: IncomingMessage['headers']
}

interface StoredObject {
  bytes: Buffer
  etag: string
  metadata: Record<string, string>
  changed: Date
}

interface Upload {
  bucket: string
  key: string
  metadata: Record<string, string>
  parts: Map<number, Buffer>
  begun: Date
}

/** A small S3-compatible store that keeps the conditions of requests, or ignores them on command. */
export interface ObjectStore {
  /** For `AWS_ENDPOINT_URL`. */
  url: string
  /** Objects by `bucket/key`. */
  objects: Map<string, StoredObject>
  /** Uploads in parts that nobody has finished. */
  uploads: Map<string, Upload>
  requests: StoreRequest[]
  /** The names of its buckets. */
  buckets: Set<string>
  /** Puts an object in, around the requests. @param name `bucket/key` */
  put(name: string, content: string | Buffer): void
  /** Which conditions it keeps; all at first. */
  keeps: { noneMatch: boolean; noneMatchInParts: boolean; match: boolean }
  /** How many names a page of a list has at most; 1000 at first. */
  pageLength: number
  setFault(fault: ((request: StoreRequest) => StoreFault | undefined) | undefined): void
  close(): Promise<void>
}

/** Starts a store with the bucket `data`. */
export async function startObjectStore(): Promise<ObjectStore> {
  const objects = new Map<string, StoredObject>()
  const uploads = new Map<string, Upload>()
  let fault: ((request: StoreRequest) => StoreFault | undefined) | undefined
  const store: ObjectStore = {
    url: '',
    objects,
    uploads,
    requests: [],
    buckets: new Set(['data']),
    put: (name, content) => void put(name, Buffer.from(content), {}),
    keeps: { noneMatch: true, noneMatchInParts: true, match: true },
    pageLength: 1000,
    setFault: next => {
      fault = next
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  const server = createServer((request, response) => {
    void answer(request, response).catch(error => {
      response.destroy(error as Error)
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://store')
    const [, first = '', ...names] = url.pathname.split('/').map(decodeURIComponent)
    const { method = 'GET', headers } = request
    const asked: StoreRequest = {
      ...{ index: store.requests.length, method, headers },
      ...{ bucket: first, key: names.join('/'), query: url.searchParams },
    }
    store.requests.push(asked)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const wrong = fault?.(asked)
    if (wrong && 'delay' in wrong) await new Promise(resolve => setTimeout(resolve, wrong.delay))
    if (wrong && 'cut' in wrong && wrong.cut === 'before') return void request.socket.destroy()
    const given =
      wrong && 'status' in wrong
        ? refused(wrong.status, wrong.code ?? '')
        : store.buckets.has(asked.bucket)
          ? act(asked, Buffer.concat(chunks))
          : refused(404, 'NoSuchBucket')
    if (wrong && 'cut' in wrong && wrong.cut === 'after') return void request.socket.destroy()
    const body = typeof given.body === 'string' ? Buffer.from(given.body) : (given.body ?? Buffer.alloc(0))
    response.writeHead(given.status, {
      ...(given.status === 204 ? {} : { 'content-length': body.length }),
      ...given.headers,
    })
    if (method === 'HEAD' || given.status === 204) return void response.end()
    if (wrong && 'cut' in wrong) {
      response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy())
      return
    }
    response.end(body)
  }

  interface Given {
    status: number
    headers?: Record<string, string | number>
    body?: string | Buffer
  }

  function refused(status: number, code: string): Given {
    const body = code === '' ? '' : xml(`<Error><Code>${code}</Code><Message>made by a test</Message></Error>`)
    return { status, headers: { 'content-type': 'application/xml' }, body }
  }

  function act({ method, bucket, key, query, headers }: StoreRequest, bytes: Buffer): Given {
    const name = `${bucket}/${key}`
    const there = objects.get(name)
    const uploadId = query.get('uploadId')
    if (key === '') return query.has('uploads') ? listUploads(bucket, query) : list(bucket, query)
    if (method === 'POST' && query.has('uploads')) return begin(bucket, key, headers)
    if (uploadId !== null) {
      const upload = uploads.get(uploadId)
      if (!upload) return refused(404, 'NoSuchUpload')
      if (method === 'PUT') {
        upload.parts.set(Number(query.get('partNumber')), bytes)
        return { status: 200, headers: { etag: etagOf(bytes) } }
      }
      if (method === 'DELETE') {
        uploads.delete(uploadId)
        return { status: 204 }
      }
      const refusal = store.keeps.noneMatchInParts ? conditionOf(headers, there) : undefined
      if (refusal) return refusal
      uploads.delete(uploadId)
      const all = [...upload.parts].sort(([a], [b]) => a - b).map(([, part]) => part)
      const stored = put(name, Buffer.concat(all), upload.metadata)
      return {
        status: 200,
        body: xml(`<CompleteMultipartUploadResult><ETag>${stored.etag}</ETag></CompleteMultipartUploadResult>`),
      }
    }
    if (method === 'PUT') {
      const refusal = conditionOf(headers, there)
      if (refusal) return refusal
      return { status: 200, headers: { etag: put(name, bytes, metadataOf(headers)).etag } }
    }
    if (method === 'DELETE') {
      const refusal = there ? conditionOf(headers, there) : undefined
      if (refusal) return refusal
      objects.delete(name)
      return { status: 204 }
    }
    return there ? read(there, headers) : refused(404, 'NoSuchKey')
  }

  function conditionOf(headers: StoreRequest['headers'], there: StoredObject | undefined): Given | undefined {
    if (store.keeps.noneMatch && headers['if-none-match'] === '*' && there) return refused(412, 'PreconditionFailed')
    const match = headers['if-match']
    if (!store.keeps.match || match === undefined) return undefined
    if (!there) return refused(404, 'NoSuchKey')
    return match === there.etag ? undefined : refused(412, 'PreconditionFailed')
  }

  function put(name: string, bytes: Buffer, metadata: Record<string, string>): StoredObject {
    const stored = { bytes, metadata, etag: etagOf(bytes), changed: new Date() }
    objects.set(name, stored)
    return stored
  }

  function begin(bucket: string, key: string, headers: StoreRequest['headers']): Given {
    const id = randomBytes(8).toString('hex')
    uploads.set(id, { bucket, key, metadata: metadataOf(headers), parts: new Map(), begun: new Date() })
    const body = `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`
    return { status: 200, body: xml(body) }
  }

  function read({ bytes, etag, metadata, changed }: StoredObject, headers: StoreRequest['headers']): Given {
    const match = headers['if-match']
    if (match !== undefined && match !== etag) return refused(412, 'PreconditionFailed')
    const kept = Object.fromEntries(Object.entries(metadata).map(([key, value]) => [`x-amz-meta-${key}`, value]))
    const facts = { etag, 'last-modified': changed.toUTCString(), ...kept }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
    if (from === undefined) return { status: 200, headers: { ...facts, 'content-length': bytes.length }, body: bytes }
    if (Number(from) >= bytes.length) return refused(416, 'InvalidRange')
    const piece = bytes.subarray(Number(from), to ? Number(to) + 1 : undefined)
    const range = `bytes ${from}-${Number(from) + piece.length - 1}/${bytes.length}`
    return { status: 206, headers: { ...facts, 'content-range': range }, body: piece }
  }

  function list(bucket: string, query: URLSearchParams): Given {
    const prefix = query.get('prefix') ?? ''
    const after = query.get('continuation-token') ?? ''
    const most = Math.min(Number(query.get('max-keys') ?? 1000), store.pageLength)
    const items = new Map<string, StoredObject | undefined>()
    for (const [name, object] of objects) {
      const key = name.slice(bucket.length + 1)
      if (!name.startsWith(`${bucket}/${prefix}`)) continue
      const end = query.get('delimiter') === '/' ? key.indexOf('/', prefix.length) : -1
      items.set(end < 0 ? key : key.slice(0, end + 1), end < 0 ? object : undefined)
    }
    const sorted = [...items].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([key]) => key > after)
    const page = sorted.slice(0, most)
    const shown = page.map(([key, object]) =>
      object
        ? `<Contents><Key>${escaped(key)}</Key><Size>${object.bytes.length}</Size></Contents>`
        : `<CommonPrefixes><Prefix>${escaped(key)}</Prefix></CommonPrefixes>`,
    )
    const isCut = sorted.length > page.length
    const next = isCut ? `<NextContinuationToken>${escaped(page.at(-1)?.[0] ?? '')}</NextContinuationToken>` : ''
    const body = `<ListBucketResult><KeyCount>${page.length}</KeyCount><IsTruncated>${isCut}</IsTruncated>${next}${shown.join('')}</ListBucketResult>`
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: xml(body) }
  }

  function listUploads(bucket: string, query: URLSearchParams): Given {
    const shown = [...uploads]
      .filter(([, upload]) => upload.bucket === bucket && upload.key.startsWith(query.get('prefix') ?? ''))
      .map(
        ([id, { key, begun }]) =>
          `<Upload><Key>${escaped(key)}</Key><UploadId>${id}</UploadId><Initiated>${begun.toISOString()}</Initiated></Upload>`,
      )
    return {
      status: 200,
      body: xml(`<ListMultipartUploadsResult>${shown.join('')}</ListMultipartUploadsResult>`),
    }
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  store.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return store
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

function metadataOf(headers: StoreRequest['headers']): Record<string, string> {
  const start = 'x-amz-meta-'
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), String(value)]),
  )
}

function xml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
