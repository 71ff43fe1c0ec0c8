import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { isProblem } from '../api/problem-error.ts'
import { logIn } from '../api/session.ts'
import { Trouble } from '../ui/trouble.tsx'
import { fieldOf } from './field-of.ts'
import styles from './login-page.module.css'
import { takesFocus } from './takes-focus.ts'
import { useEnter } from './use-enter.ts'

export function LoginForm() {
  const enter = useEnter()
  const { mutate, isPending, error } = useMutation({ mutationFn: logIn, onSuccess: enter })
  const isWrong = isProblem(error, 401)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ email: fieldOf(event.currentTarget, 'email'), password: fieldOf(event.currentTarget, 'password') })
      }}
    >
      <TextInput
        size="sm"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        required
        withAsterisk={false}
        autoFocus={takesFocus()}
      />
      <PasswordInput
        size="sm"
        name="password"
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        error={isWrong ? 'E-mail and password do not match.' : null}
      />
      <Button type="submit" size="sm" loading={isPending}>
        Log in
      </Button>
      {error === null || isWrong ? null : <Trouble isSmall what="You could not be logged in" error={error} />}
    </form>
  )
}
