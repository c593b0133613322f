/** The pattern for `like` of a text in lower case that contains what someone typed, whatever signs are in it. */
export function likeOf(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
