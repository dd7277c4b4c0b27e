// Shows the forms for passkeys where the browser knows them, and fills in what the authenticator answers.
const knows = window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;

const ask = options => "rp" in options
  ? navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
  : navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});

if (knows) {
  document.querySelectorAll("[data-without-passkeys]").forEach(told => told.hidden = true);
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const told = form.querySelector("[data-failed]");
    form.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      told.textContent = "";
      try {
        const key = await ask(JSON.parse(form.dataset.passkey));
        form.elements.answer.value = JSON.stringify(key);
        form.submit();
      } catch {
        told.textContent = told.dataset.failed;
      }
    });
  }
}
