import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `vite --mode fixtures` talks to the development fixture server, every other mode to the real api. */
const ADDRESSES: Record<string, string> = { fixtures: 'http://127.0.0.1:8090' }
const REAL_API = 'http://127.0.0.1:8080'

// Browsers that know light-dark() and nesting; keeps the stylesheet free of rewritten copies.
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5']

// Few requests instead of fifty crumbs: libraries in one file, what several pages share in another, each page its own.
const GROUPS = [
  {
    name: 'libraries',
    test: /node_modules[\\/](?!@mantine[\\/]spotlight|@tanstack[\\/](react-)?virtual)/,
    priority: 2,
  },
  { name: 'shared', test: /console[\\/]src[\\/](api|app|live|ui)[\\/]/, minShareCount: 2, priority: 1 },
]

export default defineConfig(({ mode }) => {
  const target = ADDRESSES[mode] ?? REAL_API
  return {
    root: import.meta.dirname,
    base: '/',
    plugins: [react()],
    build: {
      outDir: 'dist',
      // Pages that are open keep finding their files; the build removes those of long ago.
      emptyOutDir: false,
      chunkSizeWarningLimit: 700,
      target: BROWSERS,
      cssTarget: BROWSERS,
      rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
    },
    server: { port: 5173, proxy: { '/api': { target }, '/health': { target }, '/live': { target, ws: true } } },
  }
})
