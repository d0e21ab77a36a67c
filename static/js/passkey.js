// Ties a button to the library's passkey dialogue, and says on the page when a passkey was not used.
const refused = document.currentScript.dataset.refused;

document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-passkey]")) {
    const { passkey, credential, passwordless, options } = button.dataset;
    const ids = { add: button.id, login: button.id, authenticate: button.id, credential, passwordless, data: options };
    window.allauth.webauthn.forms[passkey]({ ids });
  }
});

document.addEventListener("allauth.error", (event) => {
  const box = document.getElementById("page-message");
  if (!box) return;
  event.preventDefault();
  box.textContent = refused;
});
