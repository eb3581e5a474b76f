import { generateKeyPairSync, sign } from 'node:crypto'

/** Returns a fresh key and a certificate for it that nobody has signed but itself, valid for a day. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'))
  const commonName = Buffer.from('0603550403', 'hex')
  const subject = sequence(item(0x31, sequence(commonName, item(0x0c, Buffer.from(name)))))
  const day = 86_400_000
  const validity = sequence(time(Date.now() - day), time(Date.now() + day))
  const serial = item(0x02, Buffer.from([1]))
  const publicPart = publicKey.export({ type: 'spki', format: 'der' })
  const content = sequence(serial, ecdsaWithSha256, subject, validity, subject, publicPart)
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)])
  const whole = sequence(content, ecdsaWithSha256, item(0x03, signature))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN ${'CERTIFICATE'}-----\n${lines}\n-----END ${'CERTIFICATE'}-----\n`,
  }
}

/** One item of DER: tag, length, content. */
function item(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return item(0x30, Buffer.concat(parts))
}

function time(moment: number): Buffer {
  const digits = new Date(moment).toISOString().replace(/\D/g, '').slice(2, 14)
  return item(0x17, Buffer.from(`${digits}Z`))
}
