import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingsView } from '../../../api/contract/settings.ts'
import { useRights } from '../app/session.ts'
import { capital } from '../ui/attention-words.ts'
import { Section } from '../ui/section.tsx'
import { AddUser } from './add-user.tsx'
import styles from './settings-page.module.css'
import { ViewerTexts } from './viewer-texts.tsx'

export function TeamSettings({ settings: { users, viewers } }: { readonly settings: SettingsView }) {
  const { canDecide } = useRights()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Section
      title="Team"
      aside={
        canDecide ? (
          <Button variant="default" leftSection={<IconUserPlus size={15} />} onClick={() => setIsAdding(true)}>
            Add a person
          </Button>
        ) : null
      }
    >
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">Role</th>
            </tr>
          </thead>
          <tbody>
            {users.map(({ id, name, email, role }) => (
              <tr key={id}>
                <td dir="auto">
                  <b>{name}</b>
                </td>
                <td className={styles.quiet}>{email}</td>
                <td>{capital(role)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ViewerTexts readTexts={viewers.readTexts} canDecide={canDecide} />
      <AddUser isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Section>
  )
}
