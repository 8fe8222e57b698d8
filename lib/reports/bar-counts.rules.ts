/** The bar tells a number up to here; of more it says that there are more. */
export const MOST_TOLD = 99
