// What somebody wrote and did not send is kept in this tab; whoever signs in next in it must not find it.
(() => {
  const PREFIX = "politirad:draft:";

  document.addEventListener("submit", (event) => {
    if (event.target.id !== "logg-ut") return;
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  });
})();
