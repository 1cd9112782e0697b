const notice = document.getElementById("components-reconnect-modal");

notice.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show":
      notice.showModal();
      break;
    case "hide":
      notice.close();
      break;
    // The server does not know this page any more, as after its restart: only a new page can go on.
    case "rejected":
    case "resume-failed":
      location.reload();
      break;
  }
});

document.getElementById("reconnect-now").addEventListener("click", async () => {
  try {
    if (!await Blazor.reconnect()) {
      location.reload();
    }
  } catch {
    location.reload();
  }
});
