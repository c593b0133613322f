/**
 * Exchange: bringing parties, needs and offers into the hub from files and taking them out, backing up all that it
 * keeps, and looking whether the data is true. For those who run a hub and for suppliers with many offers.
 *
 * Use *import*, *export*, *row* (one line of a file), *backup*, *truth* (what must hold of the data at any moment);
 * avoid *sync*, *dump*, *load*.
 */
export * from './back-up.ts'
export * from './check-truths.ts'
export * from './export-all.ts'
export * from './import-files.ts'
