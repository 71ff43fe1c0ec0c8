import '@fontsource-variable/inter/wght.css'
import './app/mantine.css'
import './app/tokens.css'
import './app/base.css'
import './app/touch.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { startAfresh } from './app/start-afresh.ts'

addEventListener('vite:preloadError', () => void startAfresh())

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
