/** A text as it is compared: lower case, without marks, the ligature ĳ as two letters. Keeps its length where it can. */
export function fold(text: string): string {
  return text
    .replace(/[ĳĲ]/g, 'ij')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}
