import { Feed } from 'feed'
import { hub } from './door.ts'

export type FeedItem = { id: string; title: string; href: string; about: string; at: Date; by: string }

/** A list as an Atom feed, with the same filters as the page. */
export function atom(url: URL, title: string, items: FeedItem[]): Response {
  const { origin } = hub().settings
  const feed = new Feed({
    id: `${origin}${url.pathname}${url.search}`,
    title,
    link: `${origin}${url.pathname.replace('.atom', '')}${url.search}`,
    feedLinks: { atom: `${origin}${url.pathname}${url.search}` },
    updated: items[0]?.at ?? new Date(0),
    copyright: '',
    language: 'nl',
  })
  for (const item of items) {
    feed.addItem({
      id: `${origin}${item.href}`,
      title: asHtml(item.title),
      link: `${origin}${item.href}`,
      description: asHtml(item.about),
      date: item.at,
      author: [{ name: item.by }],
    })
  }
  return new Response(feed.atom1(), {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, no-cache',
      'x-hub-keep': '1',
    },
  })
}

/** A feed is read as HTML: what people typed stands in it as they typed it. */
function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
