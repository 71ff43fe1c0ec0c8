import { useQuery } from '@tanstack/react-query'
import { fetchSetup } from '../api/session.ts'
import { Mark } from '../ui/mark.tsx'
import { LoginForm } from './login-form.tsx'
import styles from './login-page.module.css'
import { SetupForm } from './setup-form.tsx'

/** Log in, or, before the first owner exists, make the business one's own. */
export function LoginPage() {
  const setup = useQuery({ queryKey: ['setup'], queryFn: fetchSetup, staleTime: 0 })
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <div className={styles.brand}>
          <Mark size={40} />
          <h1>Steward</h1>
        </div>
        {setup.data?.needed ? <SetupForm /> : <LoginForm />}
      </div>
      <p className={styles.foot}>
        The front office that answers, follows up and gets paid, and never drops a customer.
      </p>
    </main>
  )
}
