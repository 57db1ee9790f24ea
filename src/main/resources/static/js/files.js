const files = document.querySelector("[data-most]");
const most = Number(files?.dataset.most);

files?.addEventListener("change", () => {
  const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
  const tooMuch = `These come to ${Math.ceil(bytes / 1e6)} MB; ${most / 1e6} MB are taken at once. Import them in several parts.`;
  files.setCustomValidity(bytes > most ? tooMuch : "");
  files.reportValidity();
});
