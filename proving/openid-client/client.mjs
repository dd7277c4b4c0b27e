// A client written with openid-client: walks every flow at the issuer in GATEHOUSE_ISSUER, and ends with 1 at the first surprise.
import assert from 'node:assert/strict';
import * as openid from 'openid-client';

const issuer = new URL(process.env.GATEHOUSE_ISSUER);
const back = 'http://127.0.0.1:9/callback';
const left = 'http://127.0.0.1:9/left';
const scope = 'openid profile offline_access';

const say = (what) => console.log(`ok  ${what}`);

/** As much of a browser as the pages need: cookies, forms, and redirects as long as they stay at the issuer. */
function browser() {
  const cookies = new Map();

  async function go(url, options = {}) {
    const headers = { ...options.headers, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    const answer = await fetch(url, { ...options, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const next = location && new URL(location, url);
    if (next && next.origin !== issuer.origin) return { next };
    return next ? go(next) : { url, page: await answer.text() };
  }

  function submit({ url, page }, typed) {
    const action = page.match(/<form [^>]*action="([^"]*)"/)[1];
    const fields = new URLSearchParams();
    for (const [input] of page.matchAll(/<input [^>]*>/g)) {
      const value = input.match(/ value="([^"]*)"/);
      fields.set(input.match(/ name="([^"]*)"/)[1], value ? decoded(value[1]) : '');
    }
    Object.entries(typed).forEach(([name, value]) => fields.set(name, value));
    return go(new URL(action, url), { method: 'POST', body: fields });
  }

  return { go, submit };
}

const decoded = (html) =>
  html.replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

async function post(path, body, headers = {}) {
  const answer = await fetch(new URL(path, issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

async function register() {
  const login = await post('/v1/api/auth/login', { user: 'root', password: 'the right passphrase' });
  return post(
    '/admin/v1/clients',
    {
      name: 'openid-client',
      oauth: {
        method: 'client_secret',
        grants: [
          'authorization_code',
          'refresh_token',
          'client_credentials',
          'urn:ietf:params:oauth:grant-type:device_code',
        ],
        redirectUris: [back],
        postLogoutRedirectUris: [left],
        scopes: scope.split(' '),
      },
    },
    { authorization: `Bearer ${login.result.access_token}` },
  );
}

const registered = await register();
const config = await openid.discovery(
  issuer,
  registered.key,
  undefined,
  openid.ClientSecretBasic(registered.secret),
  { execute: [openid.allowInsecureRequests] },
);
assert.equal(config.serverMetadata().issuer, process.env.GATEHOUSE_ISSUER);
say('discovery by the issuer');

const user = browser();
const DPoP = openid.getDPoPHandle(config, await openid.randomDPoPKeyPair('ES256'));
const verifier = openid.randomPKCECodeVerifier();
const checks = { pkceCodeVerifier: verifier, expectedNonce: openid.randomNonce(), expectedState: openid.randomState() };

const asked = await openid.buildAuthorizationUrlWithPAR(config, {
  redirect_uri: back,
  scope,
  prompt: 'consent',
  state: checks.expectedState,
  nonce: checks.expectedNonce,
  code_challenge: await openid.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
});
assert.ok(asked.searchParams.get('request_uri'));
say('a pushed request');

const anna = { username: 'anna', password: 'another passphrase' };
const consent = await user.submit(await user.go(asked), anna);
const { next } = await user.submit(consent, { decision: 'allow' });
const tokens = await openid.authorizationCodeGrant(config, next, checks, undefined, { DPoP });
assert.equal(tokens.token_type, 'dpop');
say('a code by login and consent, redeemed with PKCE, bound by DPoP');

const { sub } = tokens.claims();
assert.equal((await openid.fetchUserInfo(config, tokens.access_token, sub, { DPoP })).preferred_username, 'anna');
say('userinfo with DPoP');

const again = await openid.refreshTokenGrant(config, tokens.refresh_token, undefined, { DPoP });
assert.notEqual(again.access_token, tokens.access_token);
say('a refresh with DPoP');

const own = await openid.clientCredentialsGrant(config);
assert.equal(own.token_type, 'bearer');
say('client credentials');

const waiting = await openid.initiateDeviceAuthorization(config, { scope: 'openid' });
const question = await user.go(new URL(waiting.verification_uri_complete));
await user.submit(question, { decision: 'allow' });
const device = await openid.pollDeviceAuthorizationGrant(config, waiting);
assert.equal(device.claims().sub, sub);
say('a device');

await openid.tokenRevocation(config, again.refresh_token);
await assert.rejects(openid.refreshTokenGrant(config, again.refresh_token, undefined, { DPoP }), { error: 'invalid_grant' });
say('a revocation');

const leaving = openid.buildEndSessionUrl(config, {
  post_logout_redirect_uri: left,
  id_token_hint: tokens.id_token,
  state: 'done',
});
// The ID token was given in this browser's session: nobody has to be asked.
const gone = await user.go(leaving);
assert.equal(gone.next.href, `${left}?state=done`);
say('a logout');
