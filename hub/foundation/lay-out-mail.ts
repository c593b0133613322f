import type { Locale } from '#vocabulary'

export type MailLink = { words: string; href: string }

/** Which side of the bridge something is of, or what it is about, as the edge of a group shows. */
export type MailEdge = 'need' | 'offer' | 'knowledge' | 'warning'

/** What a mail is made of, from top to bottom. */
export type MailPart =
  | { paragraph: string }
  | { button: MailLink }
  | { heading: string; edge: MailEdge; lines: MailLink[]; more: string | null }

/** Under the mail: why it came and what can be done about it. */
export type MailFoot = { why: string; links: MailLink[] }

export type LaidOut = { subject: string; text: string; html: string }

/** A mail as plain text and as HTML in the hub's look. It says the same in both, and is whole without pictures. */
export function layOutMail(
  locale: Locale,
  { subject, parts, foot }: { subject: string; parts: MailPart[]; foot: MailFoot },
): LaidOut {
  return { subject, text: plain(parts, foot), html: page(locale, subject, parts, foot) }
}

function plain(parts: MailPart[], foot: MailFoot): string {
  const body = parts.map((part) => {
    if ('paragraph' in part) return part.paragraph
    if ('button' in part) return `${part.button.words}:\n${part.button.href}`
    const lines = part.lines.map(({ words, href }) => `- ${words}\n  ${href}`)
    return [part.heading.toUpperCase(), ...lines, ...(part.more ? [`  ${part.more}`] : [])].join('\n')
  })
  const links = foot.links.map(({ words, href }) => `${words}: ${href}`)
  return [...body, ['--', foot.why, ...links].join('\n')].join('\n\n')
}

/** Programs that do not know the dark colours show the light ones, which stand with each element. */
const style = {
  body: 'margin:0;padding:0;background:#FBF8F3;color:#1F2A24',
  frame:
    "max-width:600px;margin:0 auto;padding:28px 16px 36px;font:17px/1.55 'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere",
  brand: 'margin:0 0 18px;font-weight:700;font-size:19px;letter-spacing:-.02em;color:#1F2A24',
  two: 'color:#A63D26',
  bridge:
    'background:#FFFFFF;border-left:6px solid #A63D26;border-right:6px solid #0F5C4D;border-radius:12px;padding:24px 22px 10px',
  paragraph: 'margin:0 0 16px',
  button:
    'background:#0F5C4D;color:#FFFFFF;padding:13px 22px;border-radius:8px;text-decoration:none;font-weight:600;display:inline-block',
  heading: 'margin:26px 0 8px;font-size:18px;line-height:1.3;font-weight:700',
  list: 'margin:0 0 18px;padding:0;list-style:none',
  line: 'margin:0 0 10px;padding:0 0 0 12px',
  link: 'color:#1F2A24;text-decoration:underline',
  more: 'margin:0;padding:0 0 0 15px;color:#55615A',
  foot: 'margin:20px 6px 0;font-size:14px;line-height:1.5;color:#55615A',
  footLink: 'color:#55615A;text-decoration:underline',
}

const edges: Record<MailEdge, string> = {
  need: '#A63D26',
  offer: '#0F5C4D',
  knowledge: '#2B4C7E',
  warning: '#7A5000',
}

const dark = `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){.body{background:#121815!important;color:#ECF1EC!important}.brand,.link{color:#ECF1EC!important}.two{color:#F0957E!important}.bridge{background:#1B2420!important;border-left-color:#F0957E!important;border-right-color:#7FD1B9!important}.button{background:#7FD1B9!important;color:#121815!important}.foot,.foot-link,.more{color:#A9B5AE!important}.edge-need{border-color:#F0957E!important}.edge-offer{border-color:#7FD1B9!important}.edge-knowledge{border-color:#9DB9E8!important}.edge-warning{border-color:#E5B85C!important}}`

function page(locale: Locale, title: string, parts: MailPart[], foot: MailFoot): string {
  const links = foot.links
    .map(
      ({ words, href }) =>
        `<a class="foot-link" href="${inHtml(href)}" style="${style.footLink}">${inHtml(words)}</a>`,
    )
    .join(' · ')
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${inHtml(title)}</title><style>${dark}</style></head>`,
    `<body class="body" style="${style.body}"><div class="body" style="${style.body}"><div style="${style.frame}">`,
    `<p class="brand" style="${style.brand}">Business<span class="two" style="${style.two}">2</span>Community</p>`,
    `<div class="bridge" style="${style.bridge}">${parts.map(partInHtml).join('')}</div>`,
    `<p class="foot" style="${style.foot}">${inHtml(foot.why)}${links ? `<br>${links}` : ''}</p>`,
    '</div></div></body></html>',
  ].join('\n')
}

function partInHtml(part: MailPart): string {
  if ('paragraph' in part) return `<p style="${style.paragraph}">${inHtml(part.paragraph)}</p>`
  if ('button' in part) {
    const { words, href } = part.button
    return `<p style="margin:22px 0"><a class="button" href="${inHtml(href)}" style="${style.button}">${inHtml(words)}</a></p>`
  }
  const lines = part.lines.map(
    ({ words, href }) =>
      `<li class="edge-${part.edge}" style="${style.line};border-left:3px solid ${edges[part.edge]}"><a class="link" href="${inHtml(href)}" style="${style.link}">${inHtml(words)}</a></li>`,
  )
  const more = part.more ? `<li class="more" style="${style.more}">${inHtml(part.more)}</li>` : ''
  return `<h2 style="${style.heading}">${inHtml(part.heading)}</h2><ul style="${style.list}">${lines.join('')}${more}</ul>`
}

/** A text as it stands in HTML. */
export function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
