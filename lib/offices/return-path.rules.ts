/**
 * Where to go after signing in, if the address line names a page of this product; anything else is no page.
 *
 * A browser reads `//host`, `/\host` and a path with a tab in it as another site.
 */
export function safeReturnPath(asked: string | string[] | undefined): string | undefined {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return undefined
  const here = 'http://here.invalid'
  const url = URL.canParse(asked, here) ? new URL(asked, here) : undefined
  if (url?.origin !== here || url.pathname.startsWith('//')) return undefined
  if (url.pathname === '/sign-in' || url.pathname.startsWith('/api/')) return undefined
  return url.pathname + url.search
}
