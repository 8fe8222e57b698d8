export type NameGender = 'FEMALE' | 'MALE'

/** The sex a patronymic tells: Іванович, Ілліч, огли; Іванівна, Іллівна, кизи. Undefined when it tells none. */
export function sexOfPatronymic(patronymic: string): NameGender | undefined {
  const text = patronymic.toLowerCase().trim()
  if (/(івна|ївна|овна|евна|ічна|инична|кизи)$/.test(text)) return 'FEMALE'
  if (/(ович|йович|евич|євич|ич|іч|їч|огли)$/.test(text)) return 'MALE'
  return undefined
}
