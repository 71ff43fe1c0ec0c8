import { Outlet, useMatchRoute, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useKeys } from '../ui/use-keys.ts'
import { Board } from './board.tsx'
import { FilterBar } from './filter-bar.tsx'
import { LeadTable } from './lead-table.tsx'
import styles from './pipeline-page.module.css'

/** The board or the list, with the open deal at the right. */
export function PipelinePage() {
  const search = useSearch({ from: '/frame/pipeline' })
  const field = useRef<HTMLInputElement>(null)
  const isOpen = useMatchRoute()({ to: '/pipeline/$leadId' }) !== false
  const isList = search.view === 'list' || search.lost === true || search.column !== undefined
  useKeys({ '/': () => field.current?.focus() })
  return (
    <div className={styles.page} data-open={isOpen || undefined}>
      <div className={styles.main}>
        <FilterBar field={field} isList={isList} />
        {isList ? <LeadTable search={search} /> : <Board search={search} />}
      </div>
      <Outlet />
    </div>
  )
}
