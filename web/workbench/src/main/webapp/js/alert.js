// An offer is heard and seen in the tab's title, wherever the agent looks.
import { on } from './bus.js';
import { announce, byId, word } from './dom.js';
import { called, say } from './text.js';

const title = document.title, toggle = byId('sound');
let audio = null, silent = localStorage.getItem('parley.sound') === 'off';

on('offer', (offer) => {
  announce(say('offer.arrived', say(`channel.${word(offer.channel)}`), called(offer.customerName, offer.channel)));
  if (!silent) ring();
});
on('offers', (count) => { document.title = count ? say('offer.title', count) : title; });

function ring() {
  audio ||= new AudioContext();
  if (audio.state === 'suspended') audio.resume().catch(() => {});
  [660, 880].forEach((pitch, i) => {
    const tone = audio.createOscillator(), level = audio.createGain(), at = audio.currentTime + i * 0.14;
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(0.12, at + 0.02);
    level.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
    tone.connect(level).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.32);
  });
}

const mark = () => toggle.setAttribute('aria-checked', String(!silent));
toggle.addEventListener('click', () => {
  silent = !silent;
  localStorage.setItem('parley.sound', silent ? 'off' : 'on');
  mark();
});
mark();
