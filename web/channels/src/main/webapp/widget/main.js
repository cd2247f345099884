/* Puts the widget onto a page. */

import { Chat } from './chat.js';
import { keeper } from './keep.js';
import { texts } from './texts.js';
import { h } from './dom.js';
import { View } from './view.js';
import { brandStyle } from './brand.js';

export async function start({ base, account, lang, theme, open }) {
  const words = texts(lang);
  const door = new URL(`chat/${encodeURIComponent(account)}`, base);
  const ask = () => fetch(`${door.href}/settings?lang=${words.lang}`);
  const [answer, tokens, styles] = await Promise.all([ask(), text(base, 'widget/tokens.css'), text(base, 'widget/widget.css'), ready()]);
  if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  const settings = await answer.json();

  const host = h('div', { lang: words.locale, style: 'all: initial !important; display: block !important' });
  const root = host.attachShadow({ mode: 'open' });
  // The theme speaks of the page's root; here its tokens are the widget's alone.
  style(root, `${tokens.replaceAll(':root', '.parley')}\n${styles}`);
  document.body.append(host);

  const options = {
    settings,
    locale: words.locale,
    socketUrl: door.href.replace(/^http/, 'ws'),
    filesUrl: `${door.href}/files`,
    probe: async () => ![403, 404].includes((await ask()).status),
  };
  const keep = keeper(account);
  let view = null;
  let drawing = 0;
  const chat = new Chat(options, keep, () => {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => view.draw());
    if (document.hidden) view.draw(); // no frames are drawn there, but unread messages are counted
  });
  view = new View({ chat, words, settings, keep });
  root.append(view.element);
  view.element.setAttribute('style', brandStyle(settings.brand));
  follow(view.element, theme);
  view.draw();
  if (chat.isKnown) chat.start();
  if (open || keep.open.get(false)) view.open(false);
}

async function text(base, path) {
  const answer = await fetch(new URL(path, base).href);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

function ready() {
  return document.body ? null : new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}

/** A constructed sheet is not an inline style, so a page's content security policy lets it be. */
function style(root, css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch (older) {
    root.append(h('style', {}, css));
  }
}

function follow(element, theme) {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const set = () => { element.dataset.theme = theme === 'dark' || (theme !== 'light' && dark.matches) ? 'dark' : 'light'; };
  dark.addEventListener('change', set);
  set();
}
