import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Driven = { perSecond: number; milliseconds: number[] }

/** Keeps one request on its way on every connection, for `seconds`. `bodyOf` makes the next body of a connection. Anything but 200 is an error. */
export async function drive(
  url: string,
  connections: number,
  seconds: number,
  bodyOf: (connection: number) => string,
): Promise<Driven> {
  const { hostname, port, host } = new URL(url)
  const sockets = Array.from({ length: connections }, () => connect(Number(port), hostname))
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  const head = `POST /lms/commits HTTP/1.1\r\nhost: ${host}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/json\r\ncontent-length: `
  const milliseconds: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    sockets.map(async (socket, connection) => {
      socket.setNoDelay()
      while (performance.now() < end) {
        const body = bodyOf(connection)
        const sent = performance.now()
        socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
        const answer = await answered(socket)
        milliseconds.push(performance.now() - sent)
        if (!answer.startsWith('HTTP/1.1 200')) throw new Error(`Answered: ${answer}`)
      }
      socket.destroy()
    }),
  )
  const took = (performance.now() - began) / 1000
  return { perSecond: milliseconds.length / took, milliseconds }
}

/** One whole answer, by its content-length. */
function answered(socket: Socket): Promise<string> {
  return new Promise((done, failed) => {
    let text = ''
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1')
      const start = text.indexOf('\r\n\r\n')
      const length = /content-length: (\d+)/i.exec(text)
      if (start < 0 || !length || text.length < start + 4 + Number(length[1])) return
      socket.off('data', read).off('error', failed)
      done(text)
    }
    socket.on('data', read).once('error', failed)
  })
}
