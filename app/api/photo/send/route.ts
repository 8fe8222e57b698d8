import { openUploadEndpoint } from '@/lib/core/open-endpoint'
import { keepPhonePhoto } from '@/lib/secondary-aid/phone-link.commands'
import { phonePhotoSchema } from '@/lib/secondary-aid/phone-link.schema'

export const POST = openUploadEndpoint(phonePhotoSchema, (about, body) => keepPhonePhoto(about, body))
