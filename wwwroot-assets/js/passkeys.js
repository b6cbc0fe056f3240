// Passkeys: asks the server for the question, the device for the answer, and posts the page's own form with it.
const forms = document.querySelectorAll("form[data-passkey]");
const isAble = typeof PublicKeyCredential === "function"
  && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

const answer = async (kind, question) =>
  kind === "make"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });

const send = async form => {
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const response = await fetch(new URL(form.dataset.question, document.baseURI), { method: "POST", body: new FormData(form) });
    if (!response.ok) throw new Error(`${response.status}`);
    const credential = await answer(form.dataset.passkey, await response.json());
    form.elements.Credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    failed.hidden = false;
  }
};

for (const form of forms) {
  form.querySelectorAll("[data-passkey-able]").forEach(part => { part.hidden = !isAble; });
  form.querySelectorAll("[data-passkey-unable]").forEach(part => { part.hidden = isAble; });
  form.addEventListener("submit", event => {
    event.preventDefault();
    send(form);
  });
}
