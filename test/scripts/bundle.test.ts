import { describe, expect, it } from 'vitest'

const load = (name: string) => import(`../../scripts/${name}.mjs`)

describe('the bundle for a class', () => {
  const requirements = [
    'anyio==4.0.0 \\\n    --hash=sha256:a',
    "appnope==1.0.0 ; sys_platform == 'darwin' \\\n    --hash=sha256:b",
    "pywinpty==1.0.0 ; os_name == 'nt' \\\n    --hash=sha256:c",
    "py==1.0.0 ; implementation_name == 'pypy' \\\n    --hash=sha256:d",
  ].join('\n')

  it.each([
    ['linux', ['anyio']],
    ['darwin', ['anyio', 'appnope']],
    ['win32', ['anyio', 'pywinpty']],
  ])('has for %s the wheels that its system needs, whatever system makes it', async (os, names) => {
    const { requirementsFor } = await load('bundle')
    const text: string = requirementsFor(os, requirements)
    expect([...text.matchAll(/^(\w+)==/gm)].map(([, name]) => name)).toEqual(names)
    expect(text).not.toMatch(/==.* ;/)
    expect(text.match(/--hash/g)).toHaveLength(names.length)
  })

  it.each([
    [['--platform', 'plan9-x64'], /There is no platform 'plan9-x64': choose from linux-x64, /],
    [['--python', '2.7'], /--python is '2.7'; it must be versions such as 3.11,3.12/],
    [['--node'], /Usage: npm run bundle/],
  ])('says for %s what it may be', async (args, message) => {
    const { default: bundle } = await load('bundle')
    await expect(bundle(args)).rejects.toThrow(message)
  })

  it('is started from a bundle alone', async () => {
    const { default: startClass } = await load('class')
    await expect(startClass([])).rejects.toThrow(/this is for bundles\. Use npm run lab/)
  })
})
