/**
 * Regions: the country, its provinces, municipalities, wijken and buurten, with the codes of CBS of a year, and the
 * postcodes by which people find them. Some are built in; `loadRegions` brings the whole country.
 *
 * Use *region* (Dutch: *gebied*), *place* (a region with all that it lies in), *code*, and in sentences *wijk* and *buurt*
 * (in code `district` and `neighbourhood`); avoid *area* (but for the service area of an offer), *location*.
 */
export * from './built-in-regions.ts'
export * from './country-shapes.ts'
export { outline as countryOutline } from './facts/outline.ts'
export * from './find-regions.ts'
export * from './load-regions.ts'
export * from './region.ts'
export { countRegions, municipalitiesAround } from './region-store.ts'
export { type Place, resolveRegion } from './resolve-region.ts'
