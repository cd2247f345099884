// Texts, times and sizes in the agent's language and time zone.
import { boot, now } from './boot.js';

const MINUTE = 60, HOUR = 3600, DAY = 86400;
const format = (options) => new Intl.DateTimeFormat(boot.language, { timeZone: boot.zone, ...options });
const CLOCK = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DATE = format({ day: 'numeric', month: 'short' });
const FULL = format({ dateStyle: 'medium', timeStyle: 'short' });
const KEY = new Intl.DateTimeFormat('en-CA', { timeZone: boot.zone });

/** The text of a key with its placeholders filled; with ".one" where the first value is 1. */
export function say(key, ...values) {
  const pattern = (values[0] === 1 && boot.texts[`${key}.one`]) || boot.texts[key] || key;
  return pattern.replace(/\{(\d)\}/g, (all, i) => String(values[i] ?? ''));
}

export const has = (key) => key in boot.texts;

export const seconds = (instant) => Math.floor((now() - Date.parse(instant)) / 1000);

/** How long ago, as short as a row allows: 40s, 3m, 1h, 2d. */
export function ago(instant) {
  const s = Math.max(0, seconds(instant));
  if (s < MINUTE) return say('ago.s', s);
  if (s < HOUR) return say('ago.m', Math.floor(s / MINUTE));
  return s < DAY ? say('ago.h', Math.floor(s / HOUR)) : say('ago.d', Math.floor(s / DAY));
}

/** A time still to come: 47 h 56 m. */
export function span(ms) {
  const minutes = Math.max(0, Math.floor(ms / 60000));
  const h = Math.floor(minutes / 60);
  return h ? say('span.hm', h, minutes % 60) : say('span.m', minutes);
}

export const clock = (instant) => CLOCK.format(new Date(instant));
export const date = (instant) => DATE.format(new Date(instant));
export const full = (instant) => FULL.format(new Date(instant));
export const dayKey = (instant) => KEY.format(new Date(instant));

export function day(instant) {
  const key = dayKey(instant);
  if (key === dayKey(now())) return say('today');
  return key === dayKey(now() - DAY * 1000) ? say('yesterday') : date(instant);
}

/** The time alone today, else with its day. */
export function moment(instant) {
  return dayKey(instant) === dayKey(now()) ? clock(instant) : `${day(instant)} ${clock(instant)}`;
}

export function size(bytes) {
  if (bytes < 1000) return say('size.b', bytes);
  return bytes < 1e6 ? say('size.kb', Math.round(bytes / 1000)) : say('size.mb', (bytes / 1e6).toFixed(1));
}

/** What to call a customer: some channels give no name. */
export const called = (name, channel) => name || say('nameless', say(`channel.${channel.toLowerCase()}`));

/** Two letters for an avatar; of a Chinese name its last character. */
export function initials(name) {
  const words = (name || '').replace(/[^\p{L}\p{N}\s]/gu, ' ').trim().split(/\s+/);
  const last = [...words[words.length - 1]];
  if (/\p{Script=Han}/u.test(last[0] || '')) return last[last.length - 1];
  const first = [...words[0]][0] || '?';
  return (words.length === 1 ? first : first + last[0]).toUpperCase();
}
