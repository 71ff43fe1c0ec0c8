// A business puts this on any page: <script src="https://.../embed/support-form.js" data-form="KEY" async></script>
// No framework, no cookies; looks are changed by CSS variables: --steward-accent, --steward-ink, --steward-paper,
// --steward-line, --steward-radius, --steward-font. Words and limits are given to it where it is handed out.

declare const FORM_LIMITS: { readonly mostFiles: number; readonly maxBytes: number }
declare const FORM_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>>

;(() => {
  const place = document.currentScript
  if (!(place instanceof HTMLScriptElement)) return
  const { form: formKey = '', language = navigator.language } = place.dataset
  const address = new URL('/support/tickets', place.src).href

  const wanted = language.slice(0, 2).toLowerCase()
  const tongue = FORM_WORDS[wanted] === undefined ? 'en' : wanted
  const say = (word: string): string => FORM_WORDS[tongue]?.[word] ?? ''

  const host = document.createElement('div')
  host.lang = tongue
  // On any page: every language the words are in runs from left to right.
  host.dir = 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = `<style>
:host{display:block;--ac:var(--steward-accent,#0b6b57);--in:var(--steward-ink,#22261f);--pa:var(--steward-paper,#fff);--li:var(--steward-line,#cfc9ba);--ra:var(--steward-radius,8px)}
form,output{box-sizing:border-box;display:grid;gap:12px;max-width:460px;padding:20px;border:1px solid var(--li);border-radius:var(--ra);background:var(--pa);color:var(--in);font:var(--steward-font,16px/1.45 system-ui,sans-serif)}
h2{margin:0;font-size:1.2em}p{margin:0}.soft{font-size:.875em;opacity:.8}
label{display:grid;gap:4px;font-size:.875em}input,textarea{box-sizing:border-box;width:100%;padding:9px 11px;border:1px solid var(--li);border-radius:calc(var(--ra)*.75);background:transparent;color:inherit;font:inherit;font-size:16px}
textarea{min-height:110px;resize:vertical}.files{display:grid;gap:6px}ul{display:grid;gap:6px;margin:0;padding:0;list-style:none;font-size:.875em}li{display:flex;gap:8px;align-items:center;justify-content:space-between;overflow-wrap:anywhere}input[type=file]{padding:0;border:0;color:transparent}::file-selector-button{padding:8px 14px;border:1px solid var(--li);border-radius:calc(var(--ra)*.75);background:none;color:var(--in);font:inherit;font-size:15px;cursor:pointer}li button{flex:none;min-width:36px;min-height:36px;padding:4px 10px;border:1px solid var(--li);background:none;color:inherit;font-weight:500}.trouble p+p{margin-top:4px}.trouble:empty,ul:empty,[hidden]{display:none}button{justify-self:start;padding:9px 20px;border:0;border-radius:calc(var(--ra)*.75);background:var(--ac);color:var(--pa);font:inherit;font-weight:600;cursor:pointer}
button:disabled{opacity:.6;cursor:progress}li button{justify-self:auto}a{color:var(--ac);font-weight:600}.trouble{color:#b3261e}
:focus-visible{outline:2px solid var(--ac);outline-offset:2px}@media(pointer:coarse){input,button,::file-selector-button,li button{min-width:44px;min-height:44px}}.apart{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
</style>
<form novalidate aria-labelledby="title"><h2 id="title"></h2><p class="soft" id="honest"></p>
<label><span id="l-message"></span><textarea name="message" dir="auto" required maxlength="5000"></textarea></label>
<label><span id="l-name"></span><input name="name" dir="auto" autocomplete="name" maxlength="120"></label>
<label><span id="l-email"></span><input name="email" type="email" autocomplete="email" maxlength="320"></label>
<div class="apart" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off"></div>
<div class="files"><label><span id="l-files"></span><input id="files" type="file" multiple accept="image/jpeg,image/png,image/gif,image/webp,image/heic,application/pdf,audio/*,video/mp4,video/3gpp,text/plain" aria-describedby="limits"></label><p class="soft" id="limits"></p><ul></ul></div>
<div class="trouble" role="alert"></div><button type="submit"></button></form>`
  const pick = <Found extends Element>(selector: string): Found => {
    const found = root.querySelector<Found>(selector)
    if (found === null) throw new Error(`the support form has no ${selector}`)
    return found
  }
  const form = pick<HTMLFormElement>('form')
  const button = pick<HTMLButtonElement>('button')
  const trouble = pick<HTMLDivElement>('.trouble')
  const picker = pick<HTMLInputElement>('#files')
  const list = pick<HTMLUListElement>('ul')
  const message = pick<HTMLTextAreaElement>('textarea')
  pick('#title').textContent = say('title')
  pick('#honest').textContent = say('honest')
  pick('#l-message').textContent = say('message')
  pick('#l-name').textContent = say('name')
  pick('#l-email').textContent = say('email')
  button.textContent = say('send')
  const megabytes = Math.floor(FORM_LIMITS.maxBytes / 1_000_000)
  const fill = (text: string) => text.replace('{n}', `${FORM_LIMITS.mostFiles}`).replace('{size}', `${megabytes}`)
  pick('#l-files').textContent = say('add')
  pick('#limits').textContent = fill(say('limits'))
  pick<HTMLDivElement>('.files').hidden = FORM_LIMITS.mostFiles === 0

  // Chosen in several goes; the field itself forgets the earlier ones.
  let files: readonly File[] = []

  const tell = (lines: readonly string[]) => {
    trouble.replaceChildren(
      ...lines.map((line) => {
        const element = document.createElement('p')
        element.textContent = line
        return element
      }),
    )
  }
  const unfit = (): readonly string[] => {
    if (files.length > FORM_LIMITS.mostFiles) return [fill(say('tooManyFiles'))]
    const large = files
      .filter(({ size }) => size > FORM_LIMITS.maxBytes)
      .map(({ name }) => `${name}: ${say('tooLarge')}`)
    const sum = files.reduce((total, { size }) => total + size, 0)
    return large.length === 0 && sum > FORM_LIMITS.maxBytes ? [fill(say('allTooLarge'))] : large
  }
  const choose = (chosen: readonly File[]) => {
    files = chosen
    tell(unfit())
    list.replaceChildren(
      ...files.map((file) => {
        const [item, name, remove] = [
          document.createElement('li'),
          document.createElement('bdi'),
          document.createElement('button'),
        ]
        name.textContent = file.name
        remove.type = 'button'
        remove.textContent = '×'
        remove.setAttribute(
          'aria-label',
          say('remove').replace('{file}', () => file.name),
        )
        remove.addEventListener('click', () => {
          choose(files.filter((other) => other !== file))
          picker.focus()
        })
        item.append(name, remove)
        return item
      }),
    )
  }
  picker.addEventListener('change', () => {
    choose([...files, ...(picker.files ?? [])])
    picker.value = ''
  })

  const newId = (): string => {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  // Kept until it was taken: the same words sent again are the same request.
  let id = newId()

  form.addEventListener('input', () => tell(unfit()))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (message.value.trim() === '') {
      message.focus()
      return
    }
    if (unfit().length > 0) {
      tell(unfit())
      picker.focus()
      return
    }
    void send()
  })

  /** Without files as before; with them as a browser's own form. */
  function bodyOf(fields: Readonly<Record<string, string>>): RequestInit {
    if (files.length === 0) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) }
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    for (const file of files) body.append('files', file)
    return { body }
  }

  async function send(): Promise<void> {
    const given = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    const fields = Object.fromEntries(given) as Record<string, string>
    button.disabled = true
    button.textContent = say('sending')
    try {
      const answer = await fetch(address, {
        method: 'POST',
        ...bodyOf({ ...fields, form: formKey, id }),
        credentials: 'omit',
      })
      if (answer.ok) show((await answer.json()) as { number: number | null; page: string | null })
      else tell(await refusalOf(answer))
    } catch {
      // no connection: what was typed is still there
      tell([say('failed')])
    } finally {
      button.disabled = false
      button.textContent = say('send')
    }
  }

  const REASONS: Readonly<Record<string, string>> = { too_large: say('tooLarge'), empty: say('empty') }

  async function refusalOf(answer: Response): Promise<readonly string[]> {
    if (answer.status === 429) return [say('tooMany')]
    if (answer.status === 413) return [fill(say('allTooLarge'))]
    const said = (await answer.json().catch(() => ({}))) as {
      code?: string
      files?: { name: string; reason: string }[]
    }
    if (said.code === 'too_many_files') return [fill(say('tooManyFiles'))]
    return said.files?.map(({ name, reason }) => `${name}: ${REASONS[reason] ?? say('wrongType')}`) ?? [say('failed')]
  }

  function show({ number, page }: { number: number | null; page: string | null }): void {
    id = newId()
    const done = document.createElement('output')
    const thanks = document.createElement('p')
    thanks.textContent = number === null ? `${say('thanks')}.` : `${say('thanks')} #${number}.`
    done.append(thanks)
    if (page !== null) {
      const link = document.createElement('a')
      link.href = page
      link.target = '_blank'
      link.rel = 'noopener'
      link.textContent = say('follow')
      done.append(link)
    }
    done.tabIndex = -1
    form.replaceWith(done)
    done.focus()
  }

  /** Where the script stands; a script in the head says nothing about a place, so the form ends the page. */
  const put = () => {
    if (place.closest('head') === null) place.after(host)
    else document.body.append(host)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', put)
  else put()
})()
