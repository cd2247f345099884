// Whose conversation this is: mine to answer, waiting to be taken, somebody else's, or over.
import { post } from './api.js';
import { emit, on } from './bus.js';
import { byId, show, tell, text } from './dom.js';
import { say } from './text.js';
import { close, talk } from './conversation.js';
import { itemOf, waitingOf, work } from './work.js';
import { line } from './socket.js';

const bar = byId('claimbar'), claim = byId('claim'), back = byId('back');
let claiming = null;

['work', 'conversation', 'head', 'line'].forEach((topic) => on(topic, draw));
on('opened', (id) => { if (!id) { show(byId('composer'), false); show(bar, false); } });

function draw() {
  if (!talk.head) return;
  const mine = talk.head.open && itemOf(talk.id);
  const waits = talk.head.open && waitingOf(talk.id);
  show(byId('composer'), Boolean(mine));
  show(byId('resolve'), Boolean(mine));
  show(byId('transfer'), Boolean(mine));
  show(bar, !mine);
  if (mine) { claiming = null; return; }
  show(claim, Boolean(waits));
  claim.disabled = !line.online || claiming === waits?.workItemId;
  show(back, !waits && work.mine.length > 0);
  text(bar.querySelector('.why-not'), !talk.head.open ? say('resolved') : waits ? say('waits', waits.queueName) : say('not-mine'));
}

claim.onclick = async () => {
  const item = waitingOf(talk.id);
  if (!item) return;
  claiming = item.workItemId;
  draw();
  try {
    await post(`work/items/${item.workItemId}/claim`);
  } catch (e) {
    claiming = null;
    tell(e.code ? e.message : say('error'));
    draw();
  }
};
back.onclick = () => (work.mine.length ? emit('open', work.mine[0].conversationId) : close());
const refusals = {
  absent: () => say('claim.absent'),
  full: () => say('claim.full'),
  'not-qualified': () => say('claim.not-qualified'),
};
on('event', ({ type, details }) => {
  if (type !== 'claim.refused') return;
  if (claiming) tell((refusals[details?.reason] || (() => say('claim.refused')))());
  claiming = null;
  draw();
});
