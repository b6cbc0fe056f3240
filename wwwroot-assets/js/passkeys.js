// Passkeys: asks the server for options, the browser for an answer, and sends the answer with the form around the button.
const supported = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

async function options(form, path) {
  const base = document.querySelector("base").getAttribute("href");
  const token = form.querySelector("input[name=__RequestVerificationToken]");
  const answer = await fetch(`${base}konto/adgangsnoegler/${path}`, { method: "POST", body: new URLSearchParams([[token.name, token.value]]) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function use(button) {
  const form = button.closest("form");
  const problem = form.querySelector("[data-passkey-problem]");
  problem.hidden = true;
  try {
    const credential = button.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await options(form, "opret-valg")) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await options(form, "log-ind-valg")) });
    form.querySelector("[data-passkey-answer]").value = JSON.stringify(credential);
    form.submit();
  } catch {
    problem.hidden = false;
  }
}

if (supported) {
  document.querySelectorAll("[data-passkey]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => use(button));
  });
}
