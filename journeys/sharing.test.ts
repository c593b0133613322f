import { expect, inject, it } from 'vitest'

/** What the hub answers to one who brings no browser: a machine that shares, reads or speaks a page. */
async function ask(path: string): Promise<string> {
  const answer = await fetch(inject('origin') + path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** The address of the first card of a list. */
async function first(list: string, folder: string): Promise<string> {
  const [, path] = new RegExp(`href="(/${folder}/[^"]+-[^"]+)"`).exec(await ask(list)) ?? []
  return path!
}

it('on an English page, what people wrote says that it is Dutch', async () => {
  const need = await first('/vragen', 'vragen')
  const [english, dutch] = [await ask(`/en${need}`), await ask(need)]
  expect(english).toMatch(/<h1[^>]* lang="nl"/)
  expect(english).toMatch(/class="prose story[^"]*" lang="nl"/)
  expect(await ask('/en/partijen')).toMatch(/class="title[^"]*" lang="nl"/)
  expect(dutch).not.toMatch(/<(h1|h3|p|div|span)[^>]* lang=/)
})
