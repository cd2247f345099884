// What the page was rendered with, and the server's clock.
export const boot = JSON.parse(document.getElementById('desk').dataset.boot);

let ahead = 0;

/** Takes the server's time as the truth: offers run out by it, whatever this computer's clock says. */
export function setClock(serverTime) {
  ahead = Date.parse(serverTime) - Date.now();
}

export const now = () => Date.now() + ahead;
