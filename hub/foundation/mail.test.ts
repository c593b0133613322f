import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHub, type TestHub } from '#testing'
import { composeMail, deliverMail, type Hub, latestMails, layOutMail, sendMail } from './index.ts'

let hub: TestHub
let office: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  hub = await openTestHub()
  office = await postOffice()
})
afterAll(async () => {
  office.close()
  await hub.close()
})

const mail = (reasonKey: string) => ({
  reasonKey,
  to: 'a@voorbeeld.nl',
  subject: 'Nieuws',
  text: 'Dag',
  html: '<p>Dag</p>',
  headers: {
    'List-Unsubscribe': `<http://localhost:3000/afmelden/${'x'.repeat(90)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
})

const byMail = (): Hub => ({ ...hub, settings: { ...hub.settings, smtpUrl: office.address } })

test('a worker that ends between sending a mail and marking it sends the same one, by its number', async () => {
  await sendMail(hub, mail('one'))
  const [{ id } = { id: '' }] = await latestMails(hub, 1)
  const ending = Object.defineProperty({ ...byMail() }, 'db', {
    get() {
      if (office.heard.length) throw new Error('the worker ended')
      return hub.db
    },
  })
  await expect(deliverMail(ending, id)).rejects.toThrow('the worker ended')
  await deliverMail(byMail(), id)
  await deliverMail(byMail(), id)
  // A server that had it already knows it by its number; once it is marked nothing is sent.
  expect(office.heard.map((text) => /^Message-ID: (.*)$/im.exec(text)![1])).toEqual([
    `<${id}@localhost>`,
    `<${id}@localhost>`,
  ])
})

test('mail programs are told how to stop it, and that no person wrote it', () => {
  const text = office.heard[0]!.replace(/\r\n[ \t]+/g, '')
  expect(text).toMatch(/^List-Unsubscribe: ?<http:\/\/localhost:3000\/afmelden\/x{90}>\r$/m)
  expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m)
})

test('each mail says why it came, in words of its own', () => {
  const signIn = composeMail('nl', 'sign_in', { minutes: 30 }, 'http://localhost:3000/x')
  const invitation = composeMail(
    'en',
    'invitation',
    { inviter: 'Bram', party: 'Daglicht', role: 'lid' },
    '/x',
  )
  expect(signIn.text).toContain('omdat iemand met dit e-mailadres wil inloggen')
  expect(invitation.text).toContain('because Bram typed this address to invite you')
  expect(invitation.html).toContain('because Bram typed this address to invite you')
})

test('what people wrote stays text in a mail', () => {
  const words = '<img src=x onerror=alert(1)> & "co"'
  const { html, text } = layOutMail('nl', {
    subject: words,
    parts: [
      { paragraph: words },
      { button: { words, href: '/"><b>' } },
      { heading: words, edge: 'need', lines: [{ words, href: '/"><b>' }], more: null },
    ],
    foot: { why: words, links: [{ words, href: '/"><b>' }] },
  })
  expect(html).not.toMatch(/<img|<b>/)
  expect(text).toContain(words)
})

/** A mail server that says yes to everything and remembers what it heard. */
async function postOffice(): Promise<{ address: string; heard: string[]; close(): void }> {
  const heard: string[] = []
  const server = createServer((socket) => {
    let body: string | null = null
    socket.write('220 good day\r\n')
    socket.on('error', () => {})
    socket.on('data', (data) => {
      if (body === null) {
        body = data.toString().startsWith('DATA') ? '' : null
        socket.write(body === null ? '250 yes\r\n' : '354 go on\r\n')
        return
      }
      body += data
      if (!body.endsWith('\r\n.\r\n')) return
      heard.push(body)
      body = null
      socket.write('250 yes\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { address: `smtp://127.0.0.1:${port}`, heard, close: () => server.close() }
}
