// The customer's ticket page looks for news by itself. Without this script the page works all the same.

const EVERY_MS = 4_000

async function look(): Promise<void> {
  if (document.hidden) return
  const shown = document.getElementById('news')
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || shown === null) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('news')
  // Only what changed is touched: what is being written, and where the focus is, stay.
  if (fresh !== null && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes)
}

// A page that cannot be reached now is asked again at the next turn.
const lookQuietly = () => look().catch(() => undefined)

setInterval(() => void lookQuietly(), EVERY_MS)
document.addEventListener('visibilitychange', () => void lookQuietly())

// Files that would be refused are named before they are sent; the api decides all the same.
const input = document.querySelector<HTMLInputElement>('#files')
const trouble = document.getElementById('trouble')

function unfit({ files, dataset }: HTMLInputElement): readonly string[] {
  const { most = '', bytes = '', words = '{}' } = dataset
  const said = JSON.parse(words) as { tooLarge: string; tooMany: string; allTooLarge: string }
  const chosen = [...(files ?? [])]
  const large = chosen.filter(({ size }) => size > Number(bytes)).map(({ name }) => `${name}: ${said.tooLarge}`)
  if (chosen.length > Number(most)) return [said.tooMany, ...large]
  const sum = chosen.reduce((total, { size }) => total + size, 0)
  return large.length === 0 && sum > Number(bytes) ? [said.allTooLarge] : large
}

function tell(lines: readonly string[]): void {
  trouble?.replaceChildren(
    ...lines.map((line) => {
      const element = document.createElement('p')
      element.textContent = line
      return element
    }),
  )
}

input?.addEventListener('change', () => tell(unfit(input)))
input?.form?.addEventListener('submit', (event) => {
  const lines = unfit(input)
  if (lines.length === 0) return
  event.preventDefault()
  tell(lines)
  input.focus()
})
