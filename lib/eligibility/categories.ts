import { defenceCategories } from './categories/defence'
import { displacedAndForeignCategories } from './categories/displaced-and-foreign'
import { meansAndAgeCategories } from './categories/means-and-age'
import { veteransAndWrongsCategories } from './categories/veterans-and-wrongs'
import type { CategoryRow } from './rule-book'

/**
 * Every category of persons with a right to secondary aid, in all their versions, those switched off too.
 *
 * Codes do not follow the points of art. 14(1): the points changed in 2023 and only the first was seen.
 */
export const categories: readonly CategoryRow[] = [
  ...meansAndAgeCategories,
  ...displacedAndForeignCategories,
  ...veteransAndWrongsCategories,
  ...defenceCategories,
]
