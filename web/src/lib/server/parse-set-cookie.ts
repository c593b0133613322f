type Options = {
  path?: string
  maxAge?: number
  httpOnly: boolean
  secure: boolean
  sameSite?: 'lax' | 'strict' | 'none'
}

/** One `set-cookie` header, taken apart. The value stays as it is written. */
export function parseSetCookie(header: string): { name: string; value: string; options: Options } {
  const [pair = '', ...attributes] = header.split(/;\s*/)
  const at = pair.indexOf('=')
  const options: Options = { httpOnly: false, secure: false }
  for (const attribute of attributes) {
    const [name = '', value = ''] = attribute.split('=')
    switch (name.toLowerCase()) {
      case 'path':
        options.path = value
        break
      case 'max-age':
        options.maxAge = Number(value)
        break
      case 'httponly':
        options.httpOnly = true
        break
      case 'secure':
        options.secure = true
        break
      case 'samesite':
        options.sameSite = value.toLowerCase() as 'lax'
        break
    }
  }
  return { name: pair.slice(0, at), value: pair.slice(at + 1), options }
}
