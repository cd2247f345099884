// Begins the workbench.
import './panes.js';
import './worklist.js';
import './queues.js';
import './presence.js';
import './unread.js';
import './alert.js';
import './head.js';
import './timeline.js';
import './composer.js';
import './draft.js';
import './uploads.js';
import './possession.js';
import './customer.js';
import './resolve.js';
import './transfer.js';
import './keys.js';
import { connect } from './socket.js';
import { reload } from './work.js';
import { emit, on } from './bus.js';
import { talk } from './conversation.js';

// The address keeps which conversation is open: a reload, and a change of looks, come back to it.
on('opened', (id) => history.replaceState(null, '', id ? `#${id}` : location.pathname + location.search));
if (/^#[0-9a-f-]{36}$/.test(location.hash)) emit('open', location.hash.slice(1));
else on('work', ({ mine }) => { if (!talk.id && mine.length && innerWidth > 1023) openOnce(mine[0].conversationId); });

let opened = false;
function openOnce(id) {
  if (opened) return;
  opened = true;
  emit('open', id);
}

connect();
reload();
