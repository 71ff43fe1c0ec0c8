import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useKeys } from '../ui/use-keys.ts'
import styles from './deal-side.module.css'
import { DealView } from './deal-view.tsx'

/** The deal beside the board. Esc closes it, Enter makes it a page; on a phone it is a sheet. */
export function DealSide() {
  const { leadId } = useParams({ from: '/frame/pipeline/$leadId' })
  const search = useSearch({ from: '/frame/pipeline' })
  const navigate = useNavigate()
  const panel = useRef<HTMLElement>(null)
  const close = () => void navigate({ to: '/pipeline', search })
  const expand = () => void navigate({ to: '/leads/$leadId', params: { leadId } })
  useKeys({ escape: close, enter: document.activeElement === document.body ? expand : undefined })
  useEffect(() => {
    if (leadId) panel.current?.scrollTo({ top: 0 })
  }, [leadId])
  return (
    <aside className={styles.panel} ref={panel} aria-label="Deal">
      <DealView leadId={leadId} onClose={close} onExpand={expand} />
    </aside>
  )
}
