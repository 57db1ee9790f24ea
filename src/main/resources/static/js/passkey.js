// Passkeys: the browser makes and shows them, the server says what for and checks them.
const known = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

async function post(address, token, body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...(token && { "X-CSRF-TOKEN": token }) },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/** Runs what asks the person for their passkey, and says so where nothing came of it. */
async function attempt(root, message, work) {
  const refusal = root.querySelector("[data-refusal]");
  refusal.hidden = true;
  try {
    await work();
  } catch {
    refusal.textContent = message;
    refusal.hidden = false;
  }
}

function bindSignIn(root) {
  root.querySelector("button").addEventListener("click", () => attempt(root, "No passkey was accepted. Nothing was changed; try again, or sign in with your password.", async () => {
    const options = await post("/webauthn/authenticate/options");
    const { id, rawId, type, authenticatorAttachment, response, clientExtensionResults } = (await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    })).toJSON();
    const { authenticatorData, clientDataJSON, signature, userHandle } = response;
    const kept = document.querySelector("[name=keep]")?.checked ? "&keep=yes" : "";
    const { next } = await post(`/login/webauthn?next=${encodeURIComponent(root.dataset.next)}${kept}`, null, {
      id, rawId, type, authenticatorAttachment, clientExtensionResults,
      response: { authenticatorData, clientDataJSON, signature, userHandle },
    });
    location.assign(next);
  }));
}

function bindAdding(form) {
  form.hidden = false;
  document.querySelector("[data-without-passkeys]").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(form, "No passkey was added. Nothing was changed; try again.", async () => {
      const token = form.elements._csrf.value;
      const options = await post("/webauthn/register/options", token);
      const { id, rawId, type, authenticatorAttachment, response, clientExtensionResults } = (await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })).toJSON();
      const { attestationObject, clientDataJSON, transports } = response;
      const label = form.querySelector("#passkey-label").value.trim() || "My passkey";
      await post("/webauthn/register", token, {
        publicKey: {
          credential: { id, rawId, type, authenticatorAttachment, clientExtensionResults, response: { attestationObject, clientDataJSON, transports } },
          label,
        },
      });
      location.assign("/account?done=profile");
    });
  });
}

for (const root of document.querySelectorAll("[data-passkey-sign-in]")) {
  if (known) bindSignIn(root);
  else root.hidden = true;
}
if (known) {
  for (const form of document.querySelectorAll("[data-passkey-add]")) bindAdding(form);
}
