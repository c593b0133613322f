/**
 * Files: the pictures and attachments of parties, needs and offers. A picture is made anew when it comes in, so that
 * it holds nothing but what one sees; an attachment is what its bytes say it is, whatever it is called.
 *
 * Use *picture* (Dutch: *foto*), *attachment* (Dutch: *bijlage*), *file* for either; avoid *upload*, *asset*, *media*.
 */
export * from './file.ts'
export type { Standing } from './file-store.ts'
export * from './find-file.ts'
export * from './forget-unused-files.ts'
export * from './hide-picture.ts'
export * from './keep-file.ts'
export * from './own-files.ts'
