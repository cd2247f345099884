/* The timeline. Elements are kept by message and only changed where something changed, so that nothing jumps
   and a screen reader hears each message once. */

import { h, icon, linked } from './dom.js';

const PAUSE = 30 * 60000;
const NEAR_END = 80;
const TICKS = { stored: 'check', delivered: 'checks', read: 'checks', failed: 'warn' };

export class Lines {
  constructor({ chat, words, settings, another }) {
    Object.assign(this, { chat, words, settings, another });
    this.rows = new Map();
    this.dots = h('div', { class: 'dots', role: 'img' }, h('i'), h('i'), h('i'));
    this.hint = h('p', { class: 'day first' }, words.say('first'));
    this.element = h('div', { class: 'body', tabindex: '0', role: 'log', 'aria-label': words.say('messages') }, this.hint, this.dots);
  }

  draw() {
    const lines = this.chat.lines();
    const follows = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < NEAR_END;
    const seen = new Set();
    let before = this.hint;
    let previous = null;
    lines.forEach((line, index) => {
      const row = this.row(line, previous);
      this.tick(row, line, lines.slice(index + 1).find((later) => later.own));
      if (before.nextSibling !== row.element) before.after(row.element);
      before = row.element;
      previous = line;
      seen.add(line.id);
    });
    for (const [id, row] of this.rows) if (!seen.has(id)) this.remove(id, row);
    this.hint.hidden = lines.length > 0;
    this.typing();
    if (follows && (this.count !== lines.length || this.wasTyping !== this.chat.isTyping)) this.toEnd();
    this.count = lines.length;
    this.wasTyping = this.chat.isTyping;
  }

  toEnd() { this.element.scrollTop = this.element.scrollHeight; }

  typing() {
    const { chat, words } = this;
    this.dots.hidden = !chat.isTyping;
    this.dots.setAttribute('aria-label', words.say('typing', chat.agent || words.say('someone')));
  }

  row(line, previous) {
    let row = this.rows.get(line.id);
    const files = line.files.map((file) => file.id || '').join();
    if (!row || row.files !== files) {
      if (row) this.remove(line.id, row);
      row = this.made(line, previous);
      row.files = files;
      this.rows.set(line.id, row);
    }
    return row;
  }

  remove(id, row) {
    row.element.remove();
    this.rows.delete(id);
  }

  made(line, previous) {
    const { words } = this;
    const tick = h('p', { class: 'tk', hidden: true });
    const parts = [];
    if (!previous || line.at - previous.at > PAUSE) parts.push(h('p', { class: 'day' }, words.when(line.at)));
    if (!line.own && line.author && !this.chat.entries.some((entry) => entry.author === line.author && entry.position < line.position)) {
      parts.push(h('p', { class: 'day' }, icon('join', true), words.say('joined', line.author)));
    }
    const speaker = line.own ? words.say('you') : line.author || this.settings.company;
    if (line.text) parts.push(h('div', { class: line.own ? 'b me' : 'b' }, h('span', { class: 'sr' }, words.say('says', speaker), ' '), ...linked(line.text)));
    line.files.forEach((file) => parts.push(this.file(line, file)));
    return { tick, element: h('div', { class: 'row' }, ...parts, tick) };
  }

  file(line, file) {
    const { words } = this;
    const label = [icon('file'), h('span', { class: 'name' }, file.name), h('span', { class: 'size' }, words.size(file.size))];
    const look = line.own ? 'b me file' : 'b file';
    if (!file.id) return h('div', { class: look }, ...label);
    return h('button', { type: 'button', class: look, 'aria-label': words.say('download', file.name, words.size(file.size)), onclick: () => this.download(file) }, ...label);
  }

  /** Saved, never shown in the page: what an agent or a stranger sent stays out of this origin. */
  async download(file) {
    const url = URL.createObjectURL(await this.chat.download(file));
    const link = h('a', { href: url, download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  /** Shown where it says something new: under the last message of each state. */
  tick(row, line, nextOwn) {
    const isShown = line.own && (!nextOwn || nextOwn.state !== line.state || line.state === 'failed' || line.code);
    const key = isShown ? `${line.state} ${line.code || ''}` : '';
    if (row.key === key) return;
    row.key = key;
    row.tick.hidden = !isShown;
    row.tick.className = `tk ${line.state}`;
    row.tick.replaceChildren(...(isShown ? this.told(line) : []));
  }

  told(line) {
    const { words, settings, chat } = this;
    const limits = { 'chat.file-too-large': words.size(settings.fileBytes), 'chat.too-many-files': settings.maxFiles };
    const word = line.code ? words.say(line.code, limits[line.code]) : words.say(line.state);
    const parts = [icon(TICKS[line.state] || 'clock', true), h('span', {}, word)];
    if (line.state === 'failed') {
      const isFile = line.files.length > 0;
      const act = () => { if (isFile) { chat.outbox.drop(line.id); this.another(); } else chat.outbox.again(line.id); };
      parts.push(h('button', { type: 'button', onclick: act }, words.say(isFile ? 'another' : 'again')));
    }
    return parts;
  }
}
