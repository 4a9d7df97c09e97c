import { request } from 'node:http'

export type Raw = { status: number; headers: Record<string, unknown>; text: string; json: unknown }

/** A request with exactly these headers, in this order, also twice the same, as `fetch` would not send it. */
export function raw(
  url: string,
  {
    method = 'GET',
    headers = [],
    body = '',
  }: { method?: string; headers?: readonly string[]; body?: string } = {},
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const named = headers.some((each) => each.toLowerCase() === 'host')
    const sent = request(url, {
      method,
      headers: [...(named ? [] : ['Host', new URL(url).host]), ...headers],
      setHost: false,
    })
    sent.on('response', async (answer) => {
      let text = ''
      for await (const chunk of answer.setEncoding('utf8')) text += chunk
      const isJson = answer.headers['content-type']?.includes('json') === true
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text,
        json: isJson ? JSON.parse(text) : undefined,
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
