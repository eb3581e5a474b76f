import type { SampleRequest } from '../router.js'

/** Returns the links of a GET answer: to this page, the next one and the first. */
export function pageUrls(
  request: SampleRequest,
  pagination: { page_size: number; next_page_after_value?: string },
): Record<string, string> {
  const link = (change: (search: URLSearchParams) => void): string => {
    const search = new URLSearchParams(request.search)
    change(search)
    const text = search.toString()
    return `${request.origin}${request.path}${text === '' ? '' : `?${text}`}`
  }
  const leavePage = (search: URLSearchParams) => {
    for (const name of ['page', 'page_offset', 'page_after_value']) search.delete(name)
  }
  const next = pagination.next_page_after_value
  return {
    page_url: link(() => {}),
    ...(next === undefined
      ? {}
      : {
          next_page_url: link(search => {
            leavePage(search)
            search.set('page_after_value', next)
          }),
        }),
    ...(pagination.page_size === 0 ? {} : { first_page_url: link(leavePage) }),
  }
}
