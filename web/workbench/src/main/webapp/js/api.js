// Requests to /live-api: JSON in and out, problem+json as a Refusal.
import { boot } from './boot.js';
import { say } from './text.js';

/** A rule said no, in the agent's language. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.title || say('error'));
    this.status = status;
    this.code = problem.code || '';
  }
}

/** The server could not be reached. */
export class Offline extends Error {}

const root = `${boot.base}/live-api/`;
let token = boot.token;

export const get = (path) => request('GET', path);
export const post = (path, body) => request('POST', path, body);
export const put = (path, body) => request('PUT', path, body);
export const fileAddress = (id, inPage) => `${root}files/${id}${inPage ? '?show=true' : ''}`;
export const uploadAddress = (name) => `${root}files?name=${encodeURIComponent(name)}`;
export const pageToken = () => token;

async function request(method, path, body, again = true) {
  const options = { method, headers: { Accept: 'application/json' }, credentials: 'same-origin', keepalive: method === 'PUT' && JSON.stringify(body ?? {}).length < 15000 };
  if (method !== 'GET') options.headers['X-Parley-Page'] = token;
  if (body !== undefined || method !== 'GET') {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body ?? {});
  }
  const response = await reach(path, options);
  if (response.status === 401 || response.redirected) return leave();
  const answer = await parse(response);
  if (response.ok) return answer;
  if (answer.code === 'error.page-token' && again) {
    token = (await request('GET', 'page-token')).token;
    return request(method, path, body, false);
  }
  throw new Refusal(response.status, answer);
}

async function reach(path, options) {
  try {
    return await fetch(root + path, options);
  } catch (e) {
    throw new Offline(e.message);
  }
}

async function parse(response) {
  const type = response.headers.get('Content-Type') || '';
  return type.includes('json') ? response.json() : {};
}

/** Logged out meanwhile: the page itself knows the way to the log-in and back. */
function leave() {
  location.reload();
  return new Promise(() => {});
}
