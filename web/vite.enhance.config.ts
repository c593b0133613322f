import { defineConfig } from 'vite'

/** The small scripts that make pages nicer: built by themselves, beside the pages. */
export default defineConfig({
  base: '/enhance/',
  publicDir: false,
  build: {
    outDir: 'static/enhance',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: { base: 'enhance/base.ts', map: 'enhance/map.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
})
