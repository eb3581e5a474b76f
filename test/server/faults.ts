/** One recorded request, as the server saw it. */
export interface SeenRequest {
  method: string
  /** Below the API root, such as `/entries/query`. */
  path: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body: unknown
  /** When it came, in milliseconds of `performance.now()`. */
  at: number
  /** True when the client closed the connection before the answer was complete. */
  aborted: boolean
  /** True until the answer is complete or its connection closed. */
  open: boolean
}

/** A misbehaviour for one request; parts that are left out are as a healthy server has them. */
export interface Fault {
  /** Answers with this status and `body`. */
  status?: number
  headers?: Record<string, string>
  /** Text is sent as it is, other values as JSON. */
  body?: unknown
  /** Milliseconds before the first byte. */
  delay?: number
  /** Sends half of the body and then nothing more. */
  stall?: boolean
  /** Sends half of the body and closes the connection. */
  cut?: boolean
  /** Adds so many bytes to Content-Length. */
  wrongLength?: number
  /** Closes the connection without an answer. */
  drop?: boolean
  /** Sends the body in so many pieces, with `pause` milliseconds between them. */
  trickle?: { pieces: number; pause: number }
  /** Sends the answer gzipped. */
  gzip?: boolean
  /** Damages the gzipped answer. */
  brokenGzip?: boolean
  /** Sends so many bytes of zeros, gzipped. */
  bomb?: number
  /** Changes the answer of a healthy server. */
  change?: (answer: Answer) => Answer
  /** Changes the text of an answer, whatever its origin. */
  edit?: (json: string) => string
}

/** The JSON of a healthy server's answer; both endpoints have this form. */
export interface Answer {
  pagination: { total: number; page_size: number; next_page_after_value?: string }
  data: { entry_id: string; upload_id: string; parser_name?: string; archive?: Record<string, unknown> }[]
  [name: string]: unknown
}

/** Decides on a fault for a request; `number` counts the requests to the same path from 1. */
export type FaultScript = (request: SeenRequest, number: number) => Fault | undefined

/** Faults one after the other, for the requests to a path (all paths without it); `undefined` is a healthy answer. */
export function inTurn(faults: (Fault | undefined)[], path?: string): FaultScript {
  let next = 0
  return request => (path === undefined || request.path === path ? faults[next++] : undefined)
}

/** The bodies of common faults. */
export const bodies = {
  html: '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>',
  internal: {
    detail: {
      reason: 'Unexpected exception while handling your request',
      exception: "'NoneType' object has no attribute 'read_archive'",
      exception_class: 'AttributeError',
      exception_traceback: 'Traceback (most recent call last): File "secret.py"',
    },
  },
} as const
