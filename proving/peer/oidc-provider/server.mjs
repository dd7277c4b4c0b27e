// npm's oidc-provider as a server that can be compared with Gatehouse. What it ships is used as it is: endpoints, grants, rotation, signatures.
// What it leaves to whoever uses it is added as they would, and says here why it is fair:
// - A store: it ships one in memory alone. This one is PostgreSQL with one statement for each call, prepared, on the very database that
//   Gatehouse is measured on, with synchronous_commit on: what is acknowledged is on the disk, as Gatehouse's is.
// - Password logins: it leaves them to pages. They are a grant here, so that one request logs in, as one does with Gatehouse; the
//   hash is Argon2id by native code on other threads, with the parameters of Gatehouse's config.yml (19456 KiB, 2 iterations).
// - Processors: node runs on one. A process for each processor shares the port (node:cluster), as its own documents advise.
// - Access tokens are JWT signed with ES256, as Gatehouse's; the one that is asked about is opaque, for it answers nothing about others.
import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import { generateKeyPairSync } from 'node:crypto';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import pg from 'pg';
import Provider, { errors } from 'oidc-provider';

const port = Number(process.env.PEER_PORT);
const pool = new pg.Pool({ connectionString: process.env.PEER_DATABASE, max: 5 });
const cost = { algorithm: Algorithm.Argon2id, memoryCost: 19456, timeCost: 2, parallelism: 1 };
const password = process.env.PEER_PASSWORD;

async function prepare() {
  await pool.query('CREATE TABLE stored (model TEXT, id TEXT, payload JSONB NOT NULL, grant_id TEXT, expires_at TIMESTAMPTZ,'
    + ' consumed_at BIGINT, PRIMARY KEY (model, id))');
  await pool.query('CREATE INDEX stored_by_grant ON stored (grant_id)');
  await pool.query('CREATE TABLE person (name TEXT PRIMARY KEY, hash TEXT NOT NULL)');
  for (let i = 0; i < 64; i++) {
    await pool.query('INSERT INTO person VALUES ($1, $2)', [`load${i}`, await hash(password, cost)]);
  }
}

const run = async (name, text, values) => (await pool.query({ name, text, values })).rows;

class Stored {
  constructor(model) {
    this.model = model;
  }

  async upsert(id, payload, expiresIn) {
    await run('upsert', 'INSERT INTO stored (model, id, payload, grant_id, expires_at) VALUES ($1, $2, $3, $4, $5)'
      + ' ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, expires_at = excluded.expires_at',
    [this.model, id, payload, payload.grantId ?? null, expiresIn ? new Date(Date.now() + expiresIn * 1000) : null]);
  }

  async find(id) {
    const [row] = await run('find', 'SELECT payload, consumed_at FROM stored WHERE model = $1 AND id = $2'
      + ' AND (expires_at IS NULL OR expires_at > now())', [this.model, id]);
    return row && { ...row.payload, ...(row.consumed_at ? { consumed: Number(row.consumed_at) } : {}) };
  }

  async consume(id) {
    await run('consume', 'UPDATE stored SET consumed_at = $3 WHERE model = $1 AND id = $2', [this.model, id, Math.floor(Date.now() / 1000)]);
  }

  async destroy(id) {
    await run('destroy', 'DELETE FROM stored WHERE model = $1 AND id = $2', [this.model, id]);
  }

  async revokeByGrantId(grantId) {
    await run('revoke', 'DELETE FROM stored WHERE grant_id = $1', [grantId]);
  }

  findByUid() { throw new Error('no pages here'); }

  findByUserCode() { throw new Error('no devices here'); }
}

function serve() {
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    adapter: Stored,
    clients: [{
      client_id: 'load',
      client_secret: password,
      grant_types: ['client_credentials', 'password', 'refresh_token'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
    }],
    jwks: { keys: [JSON.parse(process.env.PEER_KEY)] },
    scopes: ['offline_access'],
    findAccount: (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    features: {
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: async () => true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => 'urn:load:jwt',
        useGrantedResource: async () => true,
        getResourceServerInfo: async (ctx, resource) => ({
          scope: 'offline_access',
          audience: resource,
          accessTokenFormat: resource.endsWith('jwt') ? 'jwt' : 'opaque',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
  provider.registerGrantType('password', async (ctx) => {
    const { client, params } = ctx.oidc;
    const [person] = await run('person', 'SELECT hash FROM person WHERE name = $1', [params.username]);
    if (!person || !(await verify(person.hash, params.password, cost))) {
      throw new errors.InvalidGrant('wrong name or password');
    }
    const grant = new provider.Grant({ accountId: params.username, clientId: client.clientId });
    grant.addOIDCScope('offline_access');
    grant.addResourceScope('urn:load:jwt', 'offline_access');
    const common = {
      accountId: params.username, client, grantId: await grant.save(), gty: 'password', scope: 'offline_access',
    };
    const access = new provider.AccessToken(common);
    access.resourceServer = new provider.ResourceServer('urn:load:jwt',
      { scope: 'offline_access', audience: 'urn:load:jwt', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } });
    const refresh = new provider.RefreshToken({ ...common, resource: 'urn:load:jwt', rotations: 0, authTime: Math.floor(Date.now() / 1000) });
    ctx.body = {
      access_token: await access.save(),
      refresh_token: await refresh.save(),
      token_type: 'Bearer',
      expires_in: access.expiration,
    };
  }, ['username', 'password']);
  provider.on('server_error', (ctx, error) => console.error(error));
  const server = provider.listen(port, '127.0.0.1');
  // As long as Gatehouse's connector, so that no client of the load is cut off.
  server.keepAliveTimeout = 30_000;
}

if (cluster.isPrimary) {
  await prepare();
  const key = JSON.stringify({ ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'k1' });
  for (let i = 0; i < availableParallelism(); i++) {
    cluster.fork({ PEER_KEY: key });
  }
  process.on('SIGTERM', () => {
    Object.values(cluster.workers).forEach((worker) => worker.process.kill());
    process.exit(0);
  });
} else {
  serve();
}
