// Keeps what is typed: sends it a second after the first unsaved key, says what became of it, and tries again.
const pause = 1000;
const patience = 4000;
// By an id of its own, because the element may be gone when the page asks for what stood in it.
const editors = new Map();

export function start(id, root, dotnet, about, longest, since, began) {
  const editor = new Editor(root, dotnet, about, longest);
  editors.set(id, editor);
  editor.say(since);
  // Quick fingers begin before this script has come.
  if (editor.differs(began)) {
    editor.changed();
  }
  editor.fields[0].focus({ preventScroll: true });
  root.scrollIntoView({ block: "nearest" });
}

export const settle = id => editors.get(id).settle();
export const resume = id => editors.get(id)?.resume();
export const stop = id => editors.get(id)?.stop() ?? null;
export const forget = id => {
  editors.get(id)?.forget();
  editors.delete(id);
};

class Editor {
  unsaved = false;

  constructor(root, dotnet, about, longest) {
    Object.assign(this, { dotnet, about, longest, root });
    this.fields = [...root.querySelectorAll("textarea")];
    this.state = root.querySelector("[data-state]");
    root.addEventListener("input", () => this.changed());
    addEventListener("pagehide", this.leave = () => this.lastWords());
    addEventListener("opens-anew", this.farewell = event => event.detail.push(this.lastWords()));
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

  // The page goes away before the pause is over: the browser still delivers this, and keeps nothing itself.
  async lastWords() {
    const texts = this.unsaved && !this.stopped ? this.texts() : null;
    if (!texts) {
      return;
    }
    const { to, ...about } = this.about;
    const draft = { ...about, text: texts[0], plain: texts[1] };
    try {
      const answer = await fetch(to, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, body: JSON.stringify(draft) });
      this.unsaved = !answer.ok || this.differs(texts);
    } catch {
      // Nobody is there to hear it; while the page stands it is tried again.
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
    removeEventListener("pagehide", this.leave);
    removeEventListener("opens-anew", this.farewell);
  }

  // Whether the server got what is left is known when it says forget: until then the last words are still said.
  stop() {
    this.settled = true;
    clearTimeout(this.timer);
    return this.unsaved ? this.texts() : null;
  }
}
