import type { Reroute } from '@sveltejs/kit/hooks'

/** English pages have the same addresses as Dutch ones, under `/en`. */
export const reroute: Reroute = ({ url }) => {
  if (url.pathname === '/en' || url.pathname.startsWith('/en/')) return url.pathname.slice(3) || '/'
}
