import { readViewerPart } from '@/lib/core/viewer-parts'

/** Parts of the viewer of PDF that it asks for only when a document needs them. They hold nothing of anybody. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/viewer/[part]'>,
): Promise<Response> {
  const found = await readViewerPart((await params).part)
  if (!found) return new Response(null, { status: 404 })
  return new Response(found.bytes, {
    headers: { 'Content-Type': found.mediaType, 'Cache-Control': 'public, max-age=86400' },
  })
}
