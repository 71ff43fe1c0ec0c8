import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `vite --mode fixtures` talks to the development fixture server, every other mode to the real api. */
const ADDRESSES: Record<string, string> = { fixtures: 'http://127.0.0.1:8090' }
const REAL_API = 'http://127.0.0.1:8080'

// Browsers that know light-dark() and nesting; keeps the stylesheet free of rewritten copies.
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5']

export default defineConfig(({ mode }) => {
  const target = ADDRESSES[mode] ?? REAL_API
  return {
    root: import.meta.dirname,
    base: '/',
    plugins: [react()],
    build: { outDir: 'dist', emptyOutDir: true, target: BROWSERS, cssTarget: BROWSERS },
    server: { port: 5173, proxy: { '/api': { target }, '/health': { target }, '/live': { target, ws: true } } },
  }
})
