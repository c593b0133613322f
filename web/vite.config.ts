import { paraglideVitePlugin } from '@inlang/paraglide-js'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['url', 'baseLocale'],
      urlPatterns: [
        {
          pattern: '/:path(.*)?',
          localized: [
            ['en', '/en/:path(.*)?'],
            ['nl', '/:path(.*)?'],
          ],
        },
      ],
    }),
    sveltekit({
      adapter: adapter(),
      // A page is shown the same to every visitor of a kept page: its scripts are known by what they say.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:', 'blob:', 'https://service.pdok.nl', 'https://api.pdok.nl'],
          'connect-src': ['self', 'https://service.pdok.nl', 'https://api.pdok.nl'],
          'font-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self', 'blob:'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['self'],
        },
      },
      paths: { relative: false },
    }),
  ],
  // The hub runs as it stands, outside the bundle: its threads and files are found from where they are.
  environments: { ssr: { build: { rolldownOptions: { external: [/^@b2c\//] } } } },
})
