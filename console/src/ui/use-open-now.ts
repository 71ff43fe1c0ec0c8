import { useRouter } from '@tanstack/react-router'

/** Which one the address names right now: when keys come fast, what is on screen lags behind it. */
export function useOpenNow(list: '/pipeline' | '/inbox'): () => string | undefined {
  const { history } = useRouter()
  return () => {
    const [, first, id] = history.location.pathname.split('/')
    return `/${first}` === list && id !== '' ? id : undefined
  }
}
