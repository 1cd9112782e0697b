// Keeps what is typed: sends it a second after the first unsaved key, says what became of it, and tries again.
const pause = 1000;
const patience = 4000;
const editors = new WeakMap();

export function start(root, dotnet, id, longest, since, began) {
  const editor = new Editor(root, dotnet, `draft:${id}`, longest);
  editors.set(root, editor);
  editor.say(since);
  // Quick fingers begin before this script has come.
  if (editor.differs(began)) {
    editor.changed();
  } else {
    editor.restore();
  }
  editor.fields[0].focus({ preventScroll: true });
  root.scrollIntoView({ block: "nearest" });
}

export const settle = root => editors.get(root).settle();
export const resume = root => editors.get(root)?.resume();
export const forget = root => editors.get(root).forget();
export const stop = root => editors.get(root)?.stop() ?? null;

class Editor {
  unsaved = false;

  constructor(root, dotnet, key, longest) {
    Object.assign(this, { dotnet, key, longest, root });
    this.fields = [...root.querySelectorAll("textarea")];
    this.state = root.querySelector("[data-state]");
    root.addEventListener("input", () => this.changed());
  }

  say(words) {
    this.state.textContent = words;
  }

  values() {
    return this.fields.map(field => field.value);
  }

  differs(texts) {
    return this.values().some((value, i) => value !== texts[i].replaceAll("\r\n", "\n"));
  }

  // What is too long is not sent: it would be refused, and a very long message would end the connection.
  texts() {
    const long = this.values().find(text => text.length > this.longest);
    if (long !== undefined) {
      this.say(`Not saved: at most ${this.longest} characters; this has ${long.length}.`);
      return null;
    }
    return this.values();
  }

  changed() {
    this.unsaved = true;
    this.say("Saving …");
    this.hold();
    this.sendSoon();
  }

  sendSoon() {
    if (!this.settled) {
      this.timer ??= setTimeout(() => { this.sending = this.send(); }, pause);
    }
  }

  async send() {
    this.timer = null;
    const texts = this.texts();
    if (!texts || this.stopped) {
      return;
    }
    const kept = await this.keep(texts);
    if (this.stopped) {
      return;
    }
    if (kept.saved && this.values().every((value, i) => value === texts[i])) {
      this.unsaved = false;
      this.release();
    } else {
      this.sendSoon();
    }
    if (!kept.saved || !this.unsaved) {
      this.say(kept.words);
    }
  }

  // A lost connection neither answers nor fails for a while; nobody should be left believing that it is saved.
  async keep(texts) {
    const offline = { saved: false, words: "Not saved: offline" };
    const late = new Promise(resolve => setTimeout(resolve, patience, offline));
    try {
      return navigator.onLine ? await Promise.race([this.dotnet.invokeMethodAsync("Keep", ...texts), late]) : offline;
    } catch {
      return offline;
    }
  }

  // Until the server has it, this tab holds it, so that a page that has to load anew loses nothing. Closing the tab ends that.
  hold() {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.values()));
    } catch {
      // No room or no permission: the draft on the server remains.
    }
  }

  release() {
    sessionStorage.removeItem(this.key);
  }

  restore() {
    const held = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    if (held && this.differs(held)) {
      this.fields.forEach((field, i) => { field.value = held[i]; });
      this.changed();
    } else {
      this.release();
    }
  }

  // Nothing is on its way and nothing changes, until it is clear what becomes of it.
  async settle() {
    this.settled = true;
    this.fields.forEach(field => { field.readOnly = true; });
    clearTimeout(this.timer);
    this.timer = null;
    await this.sending;
    return this.texts();
  }

  resume() {
    this.settled = false;
    this.fields.forEach(field => { field.readOnly = false; });
    if (this.unsaved) {
      this.sendSoon();
    }
  }

  forget() {
    this.unsaved = false;
    this.stopped = true;
    clearTimeout(this.timer);
    this.release();
  }

  stop() {
    const left = this.unsaved ? this.texts() : null;
    this.forget();
    return left;
  }
}
