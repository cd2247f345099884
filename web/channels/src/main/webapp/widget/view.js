/* The launcher and the panel: what the visitor sees of a chat, and what they do with it. */

import { drawing, h, icon } from './dom.js';
import { Composer } from './composer.js';
import { Lines } from './lines.js';

const OFFLINE_AFTER = 2000;

export class View {
  constructor({ chat, words, settings, keep }) {
    Object.assign(this, { chat, words, settings, keep });
    this.isOpen = false;
    this.badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
    this.launcher = h('button', { type: 'button', class: 'launch', 'aria-expanded': 'false', onclick: () => this.open(true) }, icon('chat'), this.badge);
    this.news = h('p', { class: 'sr', role: 'status' });
    this.panel = h('section', { class: 'w', role: 'dialog', 'aria-label': words.say('chat', settings.company), hidden: true },
      this.home(), this.talk());
    this.element = h('div', { class: 'parley', lang: words.locale }, this.panel, this.launcher, this.news);
    // A page's own shortcuts must not fire while somebody types here.
    for (const type of ['keydown', 'keyup', 'keypress']) this.element.addEventListener(type, (event) => this.key(event));
    document.addEventListener('visibilitychange', () => this.draw());
  }

  key(event) {
    if (event.type === 'keydown' && event.key === 'Escape' && this.isOpen) this.close();
    event.stopPropagation();
  }

  home() {
    const { words, settings } = this;
    this.name = h('input', { class: 'input', id: 'parley-name', autocomplete: 'name', maxlength: '80' });
    const form = h('form', { class: 'start', onsubmit: (event) => this.begin(event) },
      h('div', { class: 'field' },
        h('label', { for: 'parley-name' }, words.say('name'), ' ', h('span', { class: 'muted' }, words.say('optional'))), this.name),
      h('button', { type: 'submit', class: 'primary' }, icon('chat'), words.say('start')));
    this.homeView = h('div', { class: 'home' },
      h('div', { class: 'hello' },
        drawing({ class: 't', viewBox: '0 0 376 200', preserveAspectRatio: 'xMaxYMid slice' }, [
          { d: 'M236 -8C236 60 330 60 330 130V220', class: 'c1' }, { d: 'M284 -8C284 50 330 60 330 130', class: 'c2' },
          { d: 'M330 -8V130', class: 'c3' }, { d: 'M384 20C384 70 330 70 330 130', class: 'c4' }]),
        this.button('x', 'close', () => this.close()),
        h('h2', {}, settings.greeting || words.say('hello')),
        h('p', {}, words.say(settings.here ? 'here' : 'away'))),
      form, h('p', { class: 'by' }, words.say('kept')));
    return this.homeView;
  }

  talk() {
    const { chat, words } = this;
    this.avatar = h('span', { class: 'avatar', 'aria-hidden': 'true' });
    this.title = h('h2', {});
    this.status = h('p', {});
    this.bar = h('div', { class: 'bar', role: 'status' });
    this.lines = new Lines({ chat, words, settings: this.settings, another: () => this.composer.choose() });
    this.composer = new Composer({ chat, words, settings: this.settings });
    this.talkView = h('div', { class: 'talk' },
      h('div', { class: 'head' }, this.avatar, h('div', { class: 'grow' }, this.title, this.status), this.button('down', 'minimise', () => this.close())),
      this.bar, this.lines.element, this.composer.element);
    return this.talkView;
  }

  button(name, word, act) {
    return h('button', { type: 'button', class: `tool ${name}`, 'aria-label': this.words.say(word), onclick: act }, icon(name));
  }

  begin(event) {
    event.preventDefault();
    this.chat.start(this.name.value.trim());
    this.draw();
    this.composer.focus();
  }

  open(focus) {
    this.isOpen = true;
    this.keep.open.set(true);
    this.draw();
    this.lines.toEnd();
    if (!focus) return;
    if (this.isTalk) this.composer.focus();
    else this.name.focus();
  }

  close() {
    this.isOpen = false;
    this.keep.open.set(false);
    this.draw();
    this.launcher.focus();
  }

  get isTalk() { return this.chat.state !== 'idle' || this.chat.isKnown; }

  draw() {
    const { chat, words } = this;
    const unread = chat.unread;
    this.panel.hidden = !this.isOpen;
    this.launcher.hidden = this.isOpen;
    this.launcher.setAttribute('aria-expanded', String(this.isOpen));
    this.launcher.setAttribute('aria-label', words.say(unread ? 'openUnread' : 'open', unread));
    this.badge.textContent = unread > 99 ? '99+' : String(unread);
    this.badge.hidden = unread === 0;
    this.news.textContent = unread && !this.isOpen ? words.say('openUnread', unread) : '';
    this.homeView.hidden = this.isTalk;
    this.talkView.hidden = !this.isTalk;
    if (!this.isTalk) return;
    this.head();
    this.notice();
    this.lines.draw();
    this.composer.draw();
    if (this.isOpen && !document.hidden) chat.seen();
  }

  head() {
    const { chat, words, settings } = this;
    const name = chat.agent || settings.company;
    const state = { up: (chat.here ?? settings.here) ? 'headHere' : 'headAway', down: 'headAgain', gone: 'gone' }[chat.state] || 'headFirst';
    this.title.textContent = name;
    this.status.textContent = chat.agent ? `${settings.company} · ${words.say(state)}` : words.say(state);
    this.avatar.textContent = initials(name);
  }

  notice() {
    const { chat, words } = this;
    if (chat.state === 'down') this.downSince = this.downSince || Date.now();
    else this.downSince = 0;
    const isOff = this.downSince && Date.now() - this.downSince >= OFFLINE_AFTER;
    if (this.downSince && !isOff) setTimeout(() => this.draw(), OFFLINE_AFTER);
    const word = chat.state === 'gone' ? 'gone' : isOff ? 'offline' : chat.state === 'up' && chat.late ? 'late' : '';
    if (this.barWord === word) return;
    this.barWord = word;
    this.bar.replaceChildren(...(word ? [icon(word === 'late' ? 'clock' : 'off'), h('span', {}, words.say(word))] : []));
    this.bar.hidden = !word;
  }
}

/** Two letters of a Latin name, the first character of a Chinese one. */
function initials(name) {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return '';
  const first = Array.from(words[0])[0];
  return /\p{Script=Han}/u.test(first) || words.length === 1 ? first : first + Array.from(words[words.length - 1])[0];
}
