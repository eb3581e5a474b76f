import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Archive, startArchive } from './helpers.js'

const unpublished = 'SghK6IcgXRaPmcBjL-XrXw'
const embargoed = 'ZuP_91BZU2OQRrGYmX-igA'
const unpublishedEntry = 'IvCQsKFCVMzjW2cgq9BoG-rvQIsn'
const embargoedEntry = 'EVAP_yC-ydE-xmAHXRdYREu_S4qz'

let archive: Archive
const tokens: Record<string, string | undefined> = { bad: 'not-a-token' }
beforeAll(async () => {
  archive = await startArchive()
  for (const user of ['student', 'teacher']) tokens[user] = await archive.login(user)
})
afterAll(() => archive.server.close())

const realm = () =>
  `${archive.server.url.replace('/api/v1', '')}/auth/realms/fairdi_nomad_prod/protocol/openid-connect/token`

describe('the embedded archive', () => {
  it.each([
    ['public', 'anonymous', 91],
    ['public', 'student', 91],
    ['public', 'teacher', 91],
    ['visible', 'anonymous', 91],
    ['visible', 'student', 93],
    ['visible', 'teacher', 93],
    ['all', 'anonymous', 93],
    ['all', 'student', 95],
    ['all', 'teacher', 93],
    ['shared', 'student', 2],
    ['shared', 'teacher', 93],
    ['user', 'student', 2],
    ['user', 'teacher', 93],
    ['staging', 'student', 2],
    ['staging', 'teacher', 0],
  ])('finds for owner %s, %s, %i entries', async (owner, user, total) => {
    const { status, body } = await archive.post('/entries/query', { owner, pagination: { page_size: 0 } }, tokens[user])
    expect(status).toBe(200)
    expect(body.pagination.total).toBe(total)
  })

  it.each([
    ['shared', 'anonymous', 401],
    ['user', 'anonymous', 401],
    ['staging', 'anonymous', 401],
    ['admin', 'anonymous', 401],
    ['admin', 'teacher', 403],
    ['nobody', 'anonymous', 422],
    ['public', 'bad', 401],
    ['nobody', 'bad', 401],
  ])('refuses owner %s, %s, with %i', async (owner, user, status) => {
    expect((await archive.post('/entries/query', { owner }, tokens[user])).status).toBe(status)
  })

  it.each([
    ['anonymous', 0, 0],
    ['student', 2, 0],
    ['teacher', 0, 2],
  ])('gives archives of private uploads as they may be seen by %s', async (user, ofStudent, ofTeacher) => {
    for (const [upload_id, total] of [
      [unpublished, ofStudent],
      [embargoed, ofTeacher],
    ]) {
      const asked = { owner: 'visible', query: { upload_id }, required: { metadata: { mainfile: '*' } } }
      const { body } = await archive.post('/entries/archive/query', asked, tokens[user])
      expect(body.data).toHaveLength(total as number)
    }
  })

  it('gives metadata under embargo to everybody, and its archive to the owner only', async () => {
    expect((await archive.get(`/entries/${embargoedEntry}`)).status).toBe(200)
    expect((await archive.get(`/entries/${embargoedEntry}/archive`)).status).toBe(404)
    expect((await archive.get(`/entries/${embargoedEntry}/archive`, tokens['student'])).status).toBe(404)
    expect((await archive.get(`/entries/${embargoedEntry}/archive`, tokens['teacher'])).status).toBe(200)
    expect((await archive.get(`/uploads/${embargoed}/archive/${embargoedEntry}`)).status).toBe(401)
    expect((await archive.get(`/uploads/${embargoed}/archive/${embargoedEntry}`, tokens['student'])).status).toBe(403)
    expect((await archive.get(`/uploads/${embargoed}/archive/${embargoedEntry}`, tokens['teacher'])).status).toBe(200)
  })

  it('hides unpublished entries altogether', async () => {
    expect((await archive.get(`/entries/${unpublishedEntry}`)).status).toBe(404)
    expect((await archive.get(`/entries/${unpublishedEntry}`, tokens['teacher'])).status).toBe(404)
    expect((await archive.get(`/entries/${unpublishedEntry}`, tokens['student'])).status).toBe(200)
  })

  it('does not hand out archives for owner all', async () => {
    expect((await archive.post('/entries/archive/query', { owner: 'all' })).status).toBe(403)
  })
})

describe('logging in', () => {
  it.each([
    [{ grant_type: 'password', username: 'student', password: 'student' }, 200],
    [{ grant_type: 'password', username: 'student', password: 'teacher' }, 401],
    [{ grant_type: 'password', username: 'nobody', password: 'nobody' }, 401],
    [{ username: 'student', password: 'student' }, 422],
    [{ grant_type: 'magic', username: 'student', password: 'student' }, 422],
  ])('by /auth/token with %o is answered with %i', async (fields, status) => {
    const answer = await archive.form(`${archive.server.url}/auth/token`, fields as unknown as Record<string, string>)
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).not.toContain('"student"')
  })

  it('says who one is', async () => {
    const { body } = await archive.get('/users/me', tokens['student'])
    expect(body).toMatchObject({ username: 'student', name: 'Tutorial Student', is_admin: false })
    expect((await archive.get('/users/me')).status).toBe(401)
  })

  it('gives tokens at the identity server, and renews them once', async () => {
    const client_id = 'nomad_public'
    const first = await archive.form(realm(), {
      client_id,
      grant_type: 'password',
      username: 'teacher',
      password: 'teacher',
    })
    expect(first.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, refresh_expires_in: 3600 })
    const fields = { client_id, grant_type: 'refresh_token', refresh_token: first.body.refresh_token }
    const second = await archive.form(realm(), fields)
    expect((await archive.get('/users/me', second.body.access_token)).body.username).toBe('teacher')
    expect((await archive.form(realm(), fields)).status).toBe(400)
    const wrong = await archive.form(realm(), { client_id, grant_type: 'password', username: 'teacher', password: 'x' })
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_grant' } })
    expect((await archive.form(realm(), { grant_type: 'device' })).body.error).toBe('unsupported_grant_type')
  })

  it('ends tokens when their time is over', async () => {
    const short = await startArchive({ entries: [], tokenSeconds: 0.05, refreshSeconds: 0.05 })
    const fields = { grant_type: 'password', username: 'teacher', password: 'teacher' }
    const { body } = await short.form(`${short.server.url}/auth/token`, fields)
    expect((await short.get('/users/me', body.access_token)).status).toBe(200)
    await new Promise(resolve => setTimeout(resolve, 80))
    expect((await short.get('/users/me', body.access_token)).status).toBe(401)
    const renewed = await short.form(
      `${short.server.url.replace('/api/v1', '')}/auth/realms/r/protocol/openid-connect/token`,
      { grant_type: 'refresh_token', refresh_token: body.refresh_token },
    )
    expect(renewed.status).toBe(400)
    await short.server.close()
  })
})
