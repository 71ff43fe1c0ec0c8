import '@fontsource-variable/inter/wght.css'
import './app/mantine.css'
import './app/tokens.css'
import './app/base.css'
import './app/touch.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

/** A page that was open while the console was replaced asks for files that are gone: once, it starts afresh. */
const RESTARTED = 'steward-restarted'
addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(sessionStorage.getItem(RESTARTED)) < 60_000) return
  sessionStorage.setItem(RESTARTED, String(Date.now()))
  event.preventDefault()
  location.reload()
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
