/** F6: the parts of the screen marked `data-region`, in the order they stand; those folded away are passed over. */
export function moveToNextRegion(step: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0,
  )
  if (regions.length === 0) return
  const here = document.activeElement?.closest<HTMLElement>('[data-region]')
  const place = here ? regions.indexOf(here) : step === 1 ? -1 : 0
  regions[(place + step + regions.length) % regions.length]?.focus()
}
