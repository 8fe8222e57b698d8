/** A key by its place on the keyboard (`event.code`), so that it works in any layout. */
export type KeyStroke = { code: string; ctrl?: boolean; alt?: boolean; shift?: boolean }

/** The sign each letter key gives in the Ukrainian layout, for those who look at the screen and not at the keys. */
const UKRAINIAN: Record<string, string> = {
  KeyQ: 'Й',
  KeyW: 'Ц',
  KeyE: 'У',
  KeyR: 'К',
  KeyT: 'Е',
  KeyY: 'Н',
  KeyU: 'Г',
  KeyI: 'Ш',
  KeyO: 'Щ',
  KeyP: 'З',
  KeyA: 'Ф',
  KeyS: 'І',
  KeyD: 'В',
  KeyF: 'А',
  KeyG: 'П',
  KeyH: 'Р',
  KeyJ: 'О',
  KeyK: 'Л',
  KeyL: 'Д',
  KeyZ: 'Я',
  KeyX: 'Ч',
  KeyC: 'С',
  KeyV: 'М',
  KeyB: 'И',
  KeyN: 'Т',
  KeyM: 'Ь',
  Slash: '.',
}

const SIGNS: Record<string, string> = { Slash: '/', Comma: ',', Period: '.', Minus: '-', Equal: '=' }

/** Whether the key writes a character, and so must be left alone while someone types. */
export function isCharacterKey({ code, ctrl, alt }: KeyStroke): boolean {
  return (
    !ctrl &&
    !alt &&
    /^(Key|Digit|Numpad\d|Space|Slash|Comma|Period|Minus|Equal|Semicolon|Quote|Bracket)/.test(code)
  )
}

/** What is printed on the keycap. `nameOf` gives the words for Enter, Esc and the like. */
export function keycapOf(stroke: KeyStroke, nameOf: (code: string) => string | undefined): string {
  const { code, ctrl, alt, shift } = stroke
  if (code === 'Slash' && shift) return '?'
  const key = nameOf(code) ?? SIGNS[code] ?? code.replace(/^(Key|Digit)/, '')
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', key]
    .filter((part) => part !== false && part !== undefined)
    .join('+')
}

/** The same key as the Ukrainian layout has it; undefined where it is the same. */
export function ukrainianKeycapOf({ code, shift, ctrl, alt }: KeyStroke): string | undefined {
  const sign = UKRAINIAN[code]
  if (sign === undefined) return undefined
  if (code === 'Slash' && shift) return ','
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', sign]
    .filter((part) => part !== false && part !== undefined)
    .join('+')
}

type Press = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** Whether the press is this stroke and nothing more. On a Mac the command key does for Ctrl. */
export function isPressOf(
  event: Press,
  { code, ctrl = false, alt = false, shift = false }: KeyStroke,
): boolean {
  const isSame = event.code === code || (code === 'Enter' && event.code === 'NumpadEnter')
  return (
    isSame && (event.ctrlKey || event.metaKey) === ctrl && event.altKey === alt && event.shiftKey === shift
  )
}

/** Whether the press goes into something one types into. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return (
    target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'submit'].includes(target.type)
  )
}
