/** Strokes on a grid of 24, drawn for this page. */
const PATHS = {
  chat: 'M4 20l1.3-4.2A8 8 0 1 1 8.4 19L4 20zM8.8 10.5h6.4M8.8 14h4',
  mail: 'M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 7l9 6 9-6',
  sms: 'M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM8 11h.01M12 11h.01M16 11h.01',
  hash: 'M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  checks: 'M2.5 12.5 7 17l9-9.5M11 16l1 1 9.5-9.5',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2',
  alert: 'M12 4 2.8 20h18.4L12 4zM12 10v4.5M12 17.3v.01',
  pen: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19 4 20zM14 6.5l3.5 3.5',
  card: 'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM3 10h18M7 14.5h4',
  image:
    'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5zM4 16.5l4.5-4.5 4 4 3-3 4.5 4.5M9 9h.01',
  external: 'M14 4.5h5.5V10M19 5l-8 8M17.5 14v4.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1H10',
  reload: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  copy: 'M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9',
  person: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.4 3.8-5 7.5-5s6.7 1.6 7.5 5',
  flame: 'M12 3c.5 3.5 5.5 5.5 5.5 10.5a5.5 5.5 0 0 1-11 0c0-2.2 1-3.6 2.2-4.8.3 1.7 1 2.6 2.1 3C11.4 8.5 11 6 12 3z',
  burst: 'M4 6h9M4 12h13M4 18h7M18.5 8.5 21 6M18.5 15.5 21 18',
  hand: 'M8 12.5V6.3a1.3 1.3 0 0 1 2.6 0V11V4.8a1.3 1.3 0 0 1 2.6 0V11V6a1.3 1.3 0 0 1 2.6 0v6V9a1.3 1.3 0 0 1 2.6 0v5.5a6 6 0 0 1-6 6c-2.4 0-3.9-.9-5-2.7L4.8 13.6a1.3 1.3 0 0 1 2.2-1.4L8 13.5',
  globe:
    'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c2.3 2.3 3.5 5.2 3.5 8.5s-1.2 6.2-3.5 8.5c-2.3-2.3-3.5-5.2-3.5-8.5s1.2-6.2 3.5-8.5z',
  form: 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
  stories: 'M4 5h11v14H4zM15 8l5 1.5-2.5 10L15 19',
  faults: 'M13 3 5 14h6l-1 7 8-11h-6l1-7z',
  model: 'M7 7h10v10H7zM9.5 3.5V7M14.5 3.5V7M9.5 17v3.5M14.5 17v3.5M3.5 9.5H7M3.5 14.5H7M17 9.5h3.5M17 14.5h3.5',
  journal: 'M4 6h16M4 11h16M4 16h10',
  phone: 'M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3zM11 18h2',
  desk: 'M3.5 5h17v12h-17zM3.5 8.5h17M9 20.5h6',
  signal: 'M4 17v1.5M9 13v5.5M14 9v9.5M19 5v13.5',
  battery: 'M3 8h15.5v8H3zM21 11v2M6 11v2M9.5 11v2M13 11v2',
  down: 'M6 9.5l6 6 6-6',
  repeat: 'M4 11V9.5A2.5 2.5 0 0 1 6.5 7H19M16 4l3 3-3 3M20 13v1.5a2.5 2.5 0 0 1-2.5 2.5H5M8 20l-3-3 3-3',
  stop: 'M7 7h10v10H7z',
} as const
export type IconName = keyof typeof PATHS

const SVG = 'http://www.w3.org/2000/svg'

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
