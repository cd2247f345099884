// Building of elements. What people wrote only ever becomes text content.
export const byId = (id) => document.getElementById(id);

/** A copy of a template and its parts by name. */
export function clone(id) {
  const root = byId(id).content.firstElementChild.cloneNode(true);
  const parts = {};
  if (root.dataset.t) parts[root.dataset.t] = root;
  root.querySelectorAll('[data-t]').forEach((part) => { parts[part.dataset.t] = part; });
  return { root, parts };
}

export function show(element, visible) {
  element.toggleAttribute('hidden', !visible); // SVG elements have no property of that name
  return element;
}

/** Sets a text only where it changed: an untouched node is not announced again. */
export function text(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

export function make(tag, className, content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (content !== undefined) element.textContent = content;
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name, size) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', size ? `i ${size}` : 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

const GLYPHS = { CHAT: 'chat', EMAIL: 'mail', WECHAT: 'wechat' };
export const word = (channel) => channel.toLowerCase();
export const channelClass = (channel) => `ch-${word(channel)}`;
export const channelIcon = (channel, size) => icon(GLYPHS[channel] || 'chat', size);

/** Makes an element the sign of a channel. */
export function glyph(element, channel) {
  element.classList.remove('ch-chat', 'ch-email', 'ch-wechat');
  element.classList.add(channelClass(channel));
  element.replaceChildren(channelIcon(channel));
}

/** Fills the arc of a ring: 0 to 1. */
export function arc(ring, share) {
  ring.querySelector('circle + circle').setAttribute('stroke-dasharray', `${Math.max(0, Math.min(1, share)) * 100} 100`);
}

let hide;
/** A short word at the foot of the screen: for confirmations, errors stand beside their cause. */
export function tell(message) {
  byId('said').textContent = message;
  clearTimeout(hide);
  hide = setTimeout(() => { byId('said').textContent = ''; }, 5000);
}

/** For those who listen to the screen. */
export const announce = (message) => { byId('heard').textContent = message; };
