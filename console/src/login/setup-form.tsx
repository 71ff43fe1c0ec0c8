import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { setUp } from '../api/session.ts'
import { Trouble } from '../ui/trouble.tsx'
import { fieldOf } from './field-of.ts'
import styles from './login-page.module.css'
import { takesFocus } from './takes-focus.ts'
import { useEnter } from './use-enter.ts'

const SHORTEST_PASSWORD = 10

export function SetupForm() {
  const enter = useEnter()
  const { mutate, isPending, error } = useMutation({ mutationFn: setUp, onSuccess: enter })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        mutate({
          businessName: fieldOf(form, 'business'),
          ownerName: fieldOf(form, 'name'),
          email: fieldOf(form, 'email'),
          password: fieldOf(form, 'password'),
        })
      }}
    >
      <p className={styles.lead}>Welcome. Two minutes and your front office is open: you become its owner.</p>
      <TextInput
        size="sm"
        name="business"
        label="Business"
        autoComplete="organization"
        required
        withAsterisk={false}
        maxLength={200}
        autoFocus={takesFocus()}
      />
      <TextInput
        size="sm"
        name="name"
        label="Your name"
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={200}
      />
      <TextInput
        size="sm"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        required
        withAsterisk={false}
      />
      <PasswordInput
        size="sm"
        name="password"
        label="Password"
        description={`At least ${SHORTEST_PASSWORD} characters`}
        autoComplete="new-password"
        minLength={SHORTEST_PASSWORD}
        required
        withAsterisk={false}
      />
      <Button type="submit" size="sm" loading={isPending}>
        Open the front office
      </Button>
      {error === null ? null : <Trouble isSmall what="The business could not be set up" error={error} />}
    </form>
  )
}
