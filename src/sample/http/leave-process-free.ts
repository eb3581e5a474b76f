import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Lets the process end while a server listens and connections are idle: it stays for requests that are not answered yet. */
export function leaveProcessFree(server: Server): void {
  const open = new WeakMap<Socket, number>()
  server.unref()
  server.on('connection', socket => socket.unref())
  server.on('request', ({ socket }, response) => {
    // A client may send requests before those ahead of them are answered.
    open.set(socket, (open.get(socket) ?? 0) + 1)
    socket.ref()
    response.once('close', () => {
      const left = (open.get(socket) ?? 1) - 1
      open.set(socket, left)
      if (left === 0) socket.unref()
    })
  })
}
