import { describe, expect, it } from 'vitest'
import { importTexts } from './import-texts'
import type { RejectionReason } from './row-parsing.schema'

describe('importTexts', () => {
  it('says all that is wrong with a row, column by column', () => {
    const reasons: RejectionReason[] = [
      { column: 'Телефон', code: 'phoneTooShort', params: { lack: 2 } },
      { column: '', code: 'tooManyCells', params: { found: 4, expected: 2 } },
    ]
    expect(importTexts('uk').reasonText(reasons)).toBe(
      'Телефон: У номері бракує 2 цифр. Перевірте його. У рядку 4 клітинки, а в заголовку 2. Перевірте лапки та роздільники',
    )
    expect(importTexts('en').reasonText(reasons.slice(1))).toBe(
      'The row has 4 cells, the heading row 2. Check quotes and separators',
    )
  })
})
