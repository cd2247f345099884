// One offer: counts down, says why it came, is accepted or declined.
import { post } from './api.js';
import { emit } from './bus.js';
import { now } from './boot.js';
import { line } from './socket.js';
import { ago, called, say } from './text.js';
import { arc, clone, glyph, tell, text, word } from './dom.js';
import { reasons } from './why.js';

const LAST = 5;

/** The card of an offer; the same element for as long as the offer lives. */
export function offerCard(offer) {
  const { root, parts } = clone('t-offer');
  const channel = say(`channel.${word(offer.channel)}`);
  root.classList.add('arriving', `ch-${word(offer.channel)}`);
  root.setAttribute('aria-label', say('offer.label', channel, called(offer.customerName, offer.channel)));
  glyph(parts.glyph, offer.channel);
  parts.name.textContent = called(offer.customerName, offer.channel);
  parts.what.textContent = `${channel} · ${offer.queueName}`;
  parts.say.textContent = offer.preview || offer.subject;
  parts.say.hidden = !parts.say.textContent;
  const why = reasons(offer.explanation);
  parts.reasons.append(...why);
  parts.why.hidden = why.length === 0;
  parts.accept.onclick = () => answer(offer, card, 'accept');
  parts.decline.onclick = () => answer(offer, card, 'decline');
  const length = Math.max(1000, Date.parse(offer.expiresAt) - now());
  const card = { root, parts, offer, length, answered: false };
  tick(card);
  return card;
}

/** Shows the time that is left. */
export function tick({ parts, offer, length, answered }) {
  const left = Date.parse(offer.expiresAt) - now();
  const whole = Math.max(0, Math.ceil(left / 1000));
  text(parts.seconds, String(whole));
  parts.ring.setAttribute('aria-label', say('offer.seconds', whole));
  parts.ring.classList.toggle('warn', whole <= LAST);
  arc(parts.ring, left / length);
  text(parts.waited, ago(offer.enqueuedAt));
  parts.accept.disabled = answered || left <= 0 || !line.online;
  parts.decline.disabled = answered || left <= 0 || !line.online;
}

async function answer(offer, card, what) {
  if (card.answered) return;
  card.answered = true;
  card.parts[what].classList.add('busy');
  tick(card);
  if (what === 'accept') emit('accepting', offer);
  try {
    await post(`work/offers/${offer.reservationId}/${what}`);
  } catch (e) {
    card.answered = false;
    card.parts[what].classList.remove('busy');
    tick(card);
    tell(e.code ? e.message : say('offer.failed'));
  }
}
