/** Draws the icons of the hub anew from its own favicon: after that was changed, run this by hand. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const folder = fileURLToPath(new URL('static/', import.meta.url))
const favicon = readFileSync(`${folder}favicon.svg`, 'utf8')
/** The ground to the edge: where a device cuts the corners itself. */
const square = favicon.replace(' rx="14"', '')
/** The drawing within the circle that every device leaves whole: https://www.w3.org/TR/appmanifest/#icon-masks */
const maskable = square.replace(
  /(<rect[^>]*>)(.*)(<\/svg>)/,
  '$1<g transform="translate(32 32) scale(.85) translate(-32 -33.25)">$2</g>$3',
)

await draw(square, 180, 'apple-touch-icon')
await draw(favicon, 192, 'icon-192')
await draw(favicon, 512, 'icon-512')
await draw(maskable, 512, 'icon-512-maskable')

async function draw(svg: string, size: number, name: string): Promise<void> {
  await sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 })
    .toFile(`${folder}${name}.png`)
}
