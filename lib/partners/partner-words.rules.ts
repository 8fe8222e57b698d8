import { stemOf, wordsOf } from '@/lib/enquiries/topic-text.rules'

/** The telling words of texts about a partner, folded and without their endings, each once, in order. */
export function partnerWords(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => wordsOf(text).map(stemOf)))].toSorted()
}
