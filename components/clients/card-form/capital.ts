/** Names of codes stand inside sentences too, so they are written small; alone they begin with a capital. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
