import { createTranslator } from 'use-intl/core'
import openDirectory from '@/lib/core/i18n/messages/uk/open-directory.json'
import partners from '@/lib/core/i18n/messages/uk/partners.json'

/** Words of the open directory: it is told in Ukrainian, as other systems of the country keep theirs. */
export const sayHsds = createTranslator({ locale: 'uk', messages: { openDirectory, partners } })

const languageNames = new Intl.DisplayNames(['uk'], { type: 'language' })

export function languageName(code: string): string {
  return languageNames.of(code) ?? code
}
