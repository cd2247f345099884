/* The chat of one visitor: what was said, how far it came, what is unread. Knows no element. */

import { Connection } from './connection.js';
import { Outbox } from './outbox.js';

const TYPING_SHOWN = 6000;
const TYPING_TOLD = 3000;

export class Chat {
  constructor(options, keep, changed) {
    this.options = options;
    this.keep = keep;
    this.changed = changed;
    this.entries = [];
    this.stored = new Map(); // ticked, and not yet among the entries
    this.position = -1;
    this.agentRead = 0;
    this.read = keep.read.get(0);
    this.told = { delivered: 0, read: 0 };
    this.state = 'idle';
    this.late = false;
    this.typingUntil = 0;
    this.outbox = new Outbox(keep.outbox, {
      send: (frame) => this.connection.send(frame),
      upload: (file) => this.upload(file),
      stored: (item) => this.stored.set(item.id, item),
      changed: () => this.changed(),
      ready: () => this.state === 'up',
    });
    this.connection = new Connection(options.socketUrl, options.probe, {
      hello: () => this.hello(),
      frame: (frame) => this.heard(frame),
      up: () => this.turn('up'),
      down: () => this.turn('down'),
      refused: () => this.forget(),
      gone: () => this.turn('gone'),
    });
  }

  get isKnown() { return Boolean(this.keep.token.get(null)); }

  get agent() {
    const last = this.entries.filter((entry) => !entry.own && entry.author).pop();
    return last ? last.author : '';
  }

  get unread() { return this.entries.filter((entry) => !entry.own && entry.position > this.read).length; }

  get isTyping() { return Date.now() < this.typingUntil; }

  start(name) {
    if (name) this.keep.name.set(name);
    if (this.state === 'idle') this.state = 'connecting';
    this.connection.open();
    this.changed();
  }

  hello() {
    const hello = { token: this.keep.token.get(''), name: this.keep.name.get(''), locale: this.options.locale };
    if (this.position >= 0) hello.after = this.position;
    return hello;
  }

  turn(state) {
    this.state = state;
    if (state === 'up') this.outbox.next();
    else this.outbox.down();
    this.changed();
  }

  heard(frame) {
    const hear = {
      welcome: () => this.welcomed(frame),
      entries: () => this.took(frame.entries),
      stored: () => this.outbox.stored(frame.id),
      'agent-read': () => { this.agentRead = Math.max(this.agentRead, frame.position); },
      typing: () => this.agentTypes(),
      error: () => this.outbox.error(frame.id, frame.code, frame.retryAfter),
    }[frame.type];
    if (hear) hear();
    this.changed();
  }

  welcomed(frame) {
    if (frame.token) this.keep.token.set(frame.token);
    this.here = frame.here;
    this.late = frame.late;
    this.agentRead = frame.agentRead;
  }

  took(entries) {
    for (const entry of entries) {
      if (entry.position <= this.position) continue;
      this.position = entry.position;
      this.entries.push({ ...entry, at: Date.parse(entry.at) });
      this.stored.delete(entry.id);
      if (entry.own) this.outbox.seen(entry.id);
      else this.typingUntil = 0;
    }
    this.tell();
  }

  /** Tells how far answers have arrived and been seen, where that is news. */
  tell() {
    const last = this.entries.filter((entry) => !entry.own).pop();
    if (!last || this.state !== 'up') return;
    const told = { delivered: last.position, read: Math.min(this.read, last.position) };
    if (told.delivered > this.told.delivered || told.read > this.told.read) {
      this.told = told;
      this.connection.send({ type: 'seen', ...told });
    }
  }

  /** The visitor has all of it before their eyes. */
  seen() {
    if (this.position > this.read) {
      this.read = this.position;
      this.keep.read.set(this.read);
    }
    this.tell();
  }

  say(text) {
    this.outbox.add(text);
    this.types(false);
  }

  attach(files) {
    const { maxFiles, fileBytes } = this.options.settings;
    files.forEach((file, index) => {
      if (index >= maxFiles) this.outbox.refused(file, 'chat.too-many-files');
      else if (file.size > fileBytes) this.outbox.refused(file, 'chat.file-too-large');
      else if (file.size === 0) this.outbox.refused(file, 'chat.file-empty');
      else this.outbox.add('', file);
    });
  }

  async upload(file) {
    const body = new FormData();
    body.append('file', file, file.name);
    const answer = await fetch(this.options.filesUrl, { method: 'POST', body, headers: this.authorised() });
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    const final = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
    throw Object.assign(new Error('refused'), final ? { code: problem.code || 'chat.failed' } : {});
  }

  async download(file) {
    const answer = await fetch(`${this.options.filesUrl}/${file.id}`, { headers: this.authorised() });
    if (!answer.ok) throw new Error('refused');
    return answer.blob();
  }

  authorised() { return { Authorization: `Bearer ${this.keep.token.get('')}` }; }

  types(on) {
    const now = Date.now();
    if (on ? now - (this.typedAt || 0) > TYPING_TOLD : this.typedAt) {
      this.typedAt = on ? now : 0;
      this.connection.send({ type: 'typing', on });
    }
  }

  agentTypes() {
    this.typingUntil = Date.now() + TYPING_SHOWN;
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.changed(), TYPING_SHOWN + 50);
  }

  /** Nobody knows our token any more: what is unsent goes with a new one, the rest is not ours to see. */
  forget() {
    this.keep.token.set(null);
    this.keep.read.set(null);
    this.entries = [];
    this.stored.clear();
    this.position = -1;
    this.read = 0;
    this.told = { delivered: 0, read: 0 };
  }

  /** All that is to be shown, in order: entries, then what is ticked, then what is on its way. */
  lines() {
    const own = (item, state) => ({ id: item.id, own: true, text: item.text, at: item.at, state, code: item.code,
      files: item.name ? [{ name: item.name, size: item.size }] : [] });
    return [
      ...this.entries.map((entry) => ({ ...entry, state: entry.own && (entry.position <= this.agentRead ? 'read' : 'delivered') })),
      ...Array.from(this.stored.values(), (item) => own(item, 'stored')),
      ...this.outbox.items.map((item) => own(item, item.state === 'sending' && this.state !== 'up' ? 'waiting' : item.state)),
    ];
  }
}
