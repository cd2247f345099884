/* Parley web chat. Embed with:
   <script async src="https://host/channels/chat.js" data-account="KEY"></script>
   Further attributes: data-lang="en|zh" (else the browser's), data-theme="light|dark" (else the system's),
   data-open (opens at once). Everything lives in a shadow root: neither page nor widget can style the other. */
(function () {
  'use strict';
  var script = document.currentScript;
  if (!script || window.parleyChat || !Element.prototype.attachShadow) return;
  window.parleyChat = true;
  var base = new URL('.', script.src);
  var wish = script.dataset;
  import(new URL('widget/main.js', base).href).then(function (widget) {
    return widget.start({ base: base, account: wish.account || '', lang: wish.lang, theme: wish.theme, open: 'open' in wish });
  }).catch(function (failure) {
    window.parleyChat = false;
    console.warn('Parley chat is not available here:', failure.message);
  });
})();
