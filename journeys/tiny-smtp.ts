import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** What the mail server does once it has a whole mail: take it and say so, take it in silence, or refuse for now. */
type Mood = 'takes' | 'takes in silence' | 'refuses'

export type TinySmtp = {
  url: string
  /** The mails that it took, in their order. */
  taken: { id: string; to: string }[]
  mood: Mood
  close(): Promise<void>
}

/** A mail server on this machine that knows as much of RFC 5321 as it takes to be sent a mail. */
export async function openSmtp(): Promise<TinySmtp> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let text = ''
    let to = ''
    let isMail = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 tiny.local')
    socket.on('data', (bytes) => {
      text += bytes
      for (;;) {
        const end = text.indexOf(isMail ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const part = text.slice(0, end)
        text = text.slice(end + (isMail ? 5 : 2))
        if (isMail) {
          isMail = false
          if (smtp.mood === 'refuses') say('451 later')
          else {
            smtp.taken.push({ id: /^message-id: *(\S+)/im.exec(part)![1]!, to })
            if (smtp.mood === 'takes') say('250 taken')
          }
          continue
        }
        const command = part.slice(0, 4).toUpperCase()
        if (command === 'RCPT') to = /<(.*)>/.exec(part)![1]!
        if (command === 'DATA') isMail = true
        say(command === 'DATA' ? '354 go on' : command === 'QUIT' ? '221 bye' : '250 well')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const smtp: TinySmtp = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: [],
    mood: 'takes',
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return smtp
}
