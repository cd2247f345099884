/* Builds elements. Text only ever becomes a text node: nothing here reads markup. */

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  chat: ['M3 6a2.5 2.5 0 0 1 2.5-2.5h9A2.5 2.5 0 0 1 17 6v5.5a2.5 2.5 0 0 1-2.5 2.5H9.2L5.5 17v-3A2.5 2.5 0 0 1 3 11.5z', 'M7 8h6M7 10.7h3.5'],
  check: ['m4.5 10.8 3.7 3.7 7-8'],
  checks: ['m1.5 10.8 3.7 3.7 7-8M9.3 14 10 14.5l7-8'],
  clip: ['m15.8 9.3-5.9 5.9a3.6 3.6 0 0 1-5.1-5.1l6.3-6.3a2.4 2.4 0 0 1 3.4 3.4l-6.2 6.2a1.2 1.2 0 0 1-1.7-1.7l5.6-5.6'],
  clock: ['M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z', 'M10 6v4l2.7 1.7'],
  down: ['m5.5 8 4.5 4.5L14.5 8'],
  file: ['M5.5 3h6l4 4v10h-10z', 'M11.5 3v4h4'],
  join: ['M10 10.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z', 'M4 16.8c.6-2.8 3-4.2 6-4.2s5.4 1.4 6 4.2'],
  off: ['M3 3l14 14M5.3 10.8a6.7 6.7 0 0 1 3-1.7M2.7 8A10.5 10.5 0 0 1 6 6M10 5a10.5 10.5 0 0 1 7.3 3M12.5 9.5a6.7 6.7 0 0 1 2.2 1.3M10 15h.01'],
  send: ['M10 16V4.5M5 9.2 10 4.2l5 5'],
  warn: ['M10 3.3 17.5 16h-15zM10 8v3.7M10 13.8h.01'],
  x: ['m5 5 10 10M15 5 5 15'],
};

/** h('button', { class: 'go', 'aria-label': '...', onclick: f }, child, 'text') */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

export function icon(name, small) {
  return drawing({ viewBox: '0 0 20 20', class: small ? 'i s' : 'i' }, PATHS[name].map((d) => ({ d })));
}

export function drawing(attributes, paths) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ 'aria-hidden': 'true', focusable: 'false', ...attributes })) svg.setAttribute(name, value);
  for (const each of paths) {
    const path = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries(each)) path.setAttribute(name, value);
    svg.append(path);
  }
  return svg;
}

/** The text with its web addresses as links; the address is shown as it is, so that nobody is misled. */
export function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"'，。）)]+)/).map((part, index) =>
    index % 2 ? h('a', { href: part, target: '_blank', rel: 'noopener noreferrer nofollow' }, part) : part);
}
