/** Unfolds the parts of the form that hold an error, so that the summary's links lead somewhere. */
export function unfoldProblems(): void {
  // The errors stand in the fields only after the form has been drawn anew.
  requestAnimationFrame(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('details:has([aria-invalid=true])')) {
      part.open = true
    }
  })
}
