import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Live } from '../live/live.tsx'
import { useIsPhone } from '../ui/use-width.ts'
import { Commands } from './commands.tsx'
import styles from './frame.module.css'
import { KeySheet } from './key-sheet.tsx'
import { fetchPages } from './pages.ts'
import { PhoneTabs } from './phone-tabs.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'

const AT_REST_MS = 2_000

/** What stands around every page: rail or tabs, top bar, commands, the live feed. */
export function Frame() {
  const isPhone = useIsPhone()
  useEffect(() => {
    const timer = setTimeout(() => void fetchPages(), AT_REST_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Live>
      <a href="#main" className="skip">
        Skip to the content
      </a>
      <div className={styles.frame}>
        {isPhone ? null : <Rail />}
        <TopBar />
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
        {isPhone ? <PhoneTabs /> : null}
      </div>
      <Commands />
      <KeySheet />
    </Live>
  )
}
