/** What was typed and pressed before the page was alive. */
type Early = {
  /** The fields that were touched, with what stood in them. */
  readonly fields: Map<Element, { value: string; isTicked: boolean }>
  /** The last thing pressed: a form that was sent, or a button. */
  pressed: (({ form: HTMLFormElement; by: HTMLElement | null } | { button: HTMLElement }) & Noted) | null
  /** Single letters and signs outside of fields, in their order. They finish nothing by themselves. */
  readonly keys: (Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'> & Noted)[]
  stop: () => void
}
type Noted = { readonly event: Event }
const page = globalThis as typeof globalThis & { early?: Early }

/**
 * Notes what is typed and pressed until the page is alive. It runs in the head of the page before any other script, so
 * it is sent as its own text: nothing outside of it is known inside.
 *
 * A form that no script sends yet would be sent by the browser, with all that was typed in the address: it is held. One
 * that says where it goes may go.
 */
function noteEarlyInput(): void {
  const early: Early = { fields: new Map(), pressed: null, keys: [], stop }
  const typed = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.matches('input:not([type=file]), textarea, select')) return
    const { value, checked } = target as HTMLInputElement
    early.fields.set(target, { value, isTicked: checked })
  }
  const sent = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.matches('[action], [method]')) return
    event.preventDefault()
    early.pressed = { form, by: event.submitter, event }
  }
  const pressed = (event: Event) => {
    const { target } = event
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null
    if (button && button.type !== 'submit') early.pressed = { button, event }
  }
  const struck = (event: KeyboardEvent) => {
    const { target, code, key, shiftKey, ctrlKey, altKey, metaKey, repeat } = event
    // A space is a press of what has the focus, and that is noted as such.
    if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey || repeat) return
    if (target instanceof Element && target.matches('input, textarea, select')) {
      // In an empty search box it means the box, where the focus is.
      const isSearch = target instanceof HTMLInputElement && target.matches('[data-search]')
      if (isSearch && target.value === '' && code === 'Slash' && !shiftKey) event.preventDefault()
      return
    }
    early.keys.push({ code, key, shiftKey, event })
  }
  function stop() {
    document.removeEventListener('keydown', struck, true)
    document.removeEventListener('input', typed, true)
    document.removeEventListener('change', typed, true)
    document.removeEventListener('submit', sent, true)
    document.removeEventListener('click', pressed, true)
  }
  document.addEventListener('keydown', struck, true)
  document.addEventListener('input', typed, true)
  document.addEventListener('change', typed, true)
  document.addEventListener('submit', sent, true)
  document.addEventListener('click', pressed, true)
  ;(window as typeof page).early = early
}

/** The text of the script for the head of the page. */
export const EARLY_SCRIPT = `(${noteEarlyInput})()`

/** Does over what was done before the page was alive, as if it were done now. */
export function takeOverEarlyInput(): void {
  const { early } = page
  if (!early) return
  delete page.early
  early.stop()
  for (const [field, was] of early.fields) takeOver(field, was)
  const pressed = early.pressed && !isUnderWay(early.pressed) ? early.pressed : null
  const keys = early.keys.filter((key, place) => place > 0 || !isUnderWay(key))
  // Of several keys none may come before the ones struck earlier.
  for (const { event } of keys.filter(isUnderWay)) event.stopImmediatePropagation()
  // What was typed has to be read by then.
  setTimeout(() => {
    if (pressed) press(pressed)
    for (const key of keys) strike(key)
  })
}

/**
 * What happens to a page just coming alive makes React finish that at once, and then reaches it by itself: done over it would
 * be done twice.
 */
const isUnderWay = ({ event }: Noted) => event === window.event

function strike({ code, key, shiftKey }: Early['keys'][number]): void {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true }))
}

function press(pressed: NonNullable<Early['pressed']>): void {
  if ('button' in pressed) {
    if (pressed.button.isConnected) pressed.button.click()
  } else if (pressed.form.isConnected) pressed.form.requestSubmit(pressed.by)
}

type Typed = { value: string; isTicked: boolean }

function takeOver(field: Element, { value, isTicked }: Typed): void {
  if (!field.isConnected) return
  if (field instanceof HTMLSelectElement) {
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  } else if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    // First the other way, so that the press is one that changes something.
    field.checked = !isTicked
    field.click()
  } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // React passes over a value it has seen: it is told of another first, and not of this one.
    field.value = value === '' ? ' ' : ''
    const own = Object.getPrototypeOf(field)
    Object.getOwnPropertyDescriptor(own, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
