import { useNavigate, useParams } from '@tanstack/react-router'
import { useKeys } from '../ui/use-keys.ts'
import styles from './deal-page.module.css'
import { DealView } from './deal-view.tsx'

/** The same deal with the whole page to itself. */
export function DealPage() {
  const { leadId } = useParams({ from: '/frame/leads/$leadId' })
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/pipeline/$leadId', params: { leadId } })
  useKeys({ escape: back })
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <DealView leadId={leadId} onClose={back} />
      </div>
    </div>
  )
}
