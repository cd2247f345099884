// Shows and hides what is typed into a password field.
document.querySelectorAll('[data-reveal]').forEach(function (button) {
  button.addEventListener('click', function () {
    var field = document.getElementById(button.dataset.reveal);
    var shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    field.focus();
  });
});
