/* Where the visitor writes: Enter sends, Shift and Enter begins a new line, an input method's Enter does neither. */

import { h, icon } from './dom.js';

const TALLEST = 120;
const COUNTED = 200;

export class Composer {
  constructor({ chat, words, settings }) {
    Object.assign(this, { chat, words, settings });
    this.picker = h('input', { type: 'file', multiple: true, hidden: true, tabindex: '-1', 'aria-hidden': 'true', onchange: () => this.picked() });
    this.text = h('textarea', { rows: '1', 'aria-label': words.say('message'), 'aria-describedby': 'parley-left', placeholder: words.say('placeholder'),
      oninput: () => this.typed(), onkeydown: (event) => this.key(event), onpaste: (event) => this.pasted(event), onblur: () => chat.types(false) });
    this.clip = h('button', { type: 'button', class: 'clip', 'aria-label': words.say('attach', words.size(settings.fileBytes)), onclick: () => this.choose() }, icon('clip'));
    this.go = h('button', { type: 'submit', class: 'go', 'aria-label': words.say('send') }, icon('send'));
    this.left = h('p', { class: 'left', id: 'parley-left', role: 'status', hidden: true });
    this.element = h('form', { class: 'composer', onsubmit: (event) => this.sent(event) },
      this.left, h('div', { class: 'say' }, this.clip, this.text, this.go, this.picker), h('p', { class: 'by' }, words.say('by')));
  }

  focus() { this.text.focus(); }

  choose() { this.picker.click(); }

  draw() {
    const isGone = this.chat.state === 'gone';
    for (const control of [this.text, this.clip, this.go]) control.disabled = isGone;
    const left = this.settings.maxText - this.text.value.length;
    this.left.hidden = left > COUNTED;
    this.left.classList.toggle('over', left < 0);
    this.left.textContent = left > COUNTED ? '' : this.words.say(left < 0 ? 'over' : 'left', Math.abs(left));
    this.text.setAttribute('aria-invalid', String(left < 0));
  }

  typed() {
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(this.text.scrollHeight, TALLEST)}px`;
    this.chat.types(this.text.value.trim() !== '');
    this.draw();
  }

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) this.sent(event);
  }

  sent(event) {
    event.preventDefault();
    const text = this.text.value.trim();
    if (!text || text.length > this.settings.maxText || this.chat.state === 'gone') return;
    this.text.value = '';
    this.typed();
    this.chat.say(text);
    this.focus();
  }

  picked() {
    this.chat.attach(Array.from(this.picker.files));
    this.picker.value = '';
    this.focus();
  }

  pasted(event) {
    const files = Array.from(event.clipboardData.files);
    if (files.length === 0) return;
    event.preventDefault();
    this.chat.attach(files);
  }
}
