import type { Page } from 'playwright-core'

export interface Faint {
  readonly text: string
  readonly ratio: number
  readonly needed: number
}

/** Texts in sight that stand out less from what lies behind them than WCAG AA asks: 4.5, large ones 3. */
export const faintTexts = (page: Page): Promise<readonly Faint[]> =>
  page.evaluate(() => {
    type Colour = readonly [number, number, number, number]
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (canvas === null) throw new Error('no canvas')
    // Whatever notation the browser computes, a painted pixel is red, green, blue and alpha.
    const read = (words: string): Colour => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = words
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      return [red, green, blue, alpha / 255]
    }
    const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
      r * a + x * (1 - a),
      g * a + y * (1 - a),
      b * a + z * (1 - a),
      1,
    ]
    const behind = (element: Element | null): Colour => {
      if (element === null) return read(getComputedStyle(document.body).backgroundColor)
      const own = read(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, behind(element.parentElement))
    }
    const light = (value: number) => {
      const part = value / 255
      return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }
    const luminance = ([r, g, b]: Colour) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b)
    const isLeftOut = (element: Element) =>
      element.closest(':disabled, [data-disabled], [aria-hidden="true"], .only-read, .skip, noscript') !== null
    const faint: Faint[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || isLeftOut(element) || !element.checkVisibility()) continue
      const style = getComputedStyle(element)
      const size = Number.parseFloat(style.fontSize)
      const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
      const background = behind(element)
      const [one, other] = [luminance(over(read(style.color), background)), luminance(background)]
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      if (ratio < needed - 0.01) faint.push({ text: text.slice(0, 60), ratio: Math.round(ratio * 100) / 100, needed })
    }
    return faint
  })
