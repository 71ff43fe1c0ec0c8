import { Button, Modal, PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/keys.ts'
import { addUser, type NewUser } from '../api/settings.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { fieldOf } from '../login/field-of.ts'
import { Trouble } from '../ui/trouble.tsx'
import styles from './settings-page.module.css'

const ROLES: ReadonlyArray<{ value: NewUser['role']; label: string }> = [
  { value: 'staff', label: 'Staff' },
  { value: 'viewer', label: 'Viewer' },
  { value: 'owner', label: 'Owner' },
]

const MEANING: Record<NewUser['role'], string> = {
  staff: 'Answers customers, takes over, writes notes. No approvals, no settings.',
  viewer: 'Looks, but changes nothing.',
  owner: 'May do everything, approvals and money included.',
}

export function AddUser({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [role, setRole] = useState<NewUser['role']>('staff')
  const cache = useQueryClient()
  const undo = useUndo()
  const { mutate, isPending, error } = useMutation({
    mutationFn: addUser,
    async onSuccess(_, { name }) {
      onClose()
      undo.say(`${name} can log in now`)
      await cache.invalidateQueries({ queryKey: keys.settings })
    },
  })
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Add a person"
      centered
      closeButtonProps={{ 'aria-label': 'Cancel' }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          mutate({
            name: fieldOf(form, 'name'),
            email: fieldOf(form, 'email'),
            password: fieldOf(form, 'password'),
            role,
          })
        }}
      >
        <TextInput name="name" label="Name" required withAsterisk={false} maxLength={200} data-autofocus />
        <TextInput name="email" type="email" label="E-mail" required withAsterisk={false} />
        <PasswordInput
          name="password"
          label="First password"
          description="At least 10 characters; hand it over in person"
          minLength={10}
          required
          withAsterisk={false}
        />
        <SegmentedControl aria-label="Role" size="xs" value={role} data={[...ROLES]} onChange={setRole} />
        <p className={styles.quiet}>{MEANING[role]}</p>
        {error === null ? null : <Trouble isSmall what="The person was not added" error={error} />}
        <Button type="submit" loading={isPending}>
          Add
        </Button>
      </form>
    </Modal>
  )
}
