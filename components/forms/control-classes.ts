/** The look of every box one types into or chooses from. The red edge is 2 px, its padding 1 px less. */
export function controlClasses(isInvalid: boolean): string {
  const edge = isInvalid ? 'border-2 border-danger px-2.5 py-1.5' : 'border border-control px-2.75 py-1.75'
  return `block min-h-control w-full rounded-control bg-paper text-ink leading-6 placeholder:text-ink-3 ${edge}`
}
