// Lets the search work on pages opened from disk, where browsers refuse to start a worker.
// The worker's script runs in a hidden frame instead; everywhere else this file does nothing.
(() => {
  "use strict"
  if (location.protocol !== "file:") return

  class FrameWorker extends EventTarget {
    constructor(address) {
      super()
      this.onmessage = null
      this.waiting = []
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      document.body.append(this.frame)
      this.inside = this.frame.contentWindow
      this.inside.postMessage = (data) => this.receive(data)
      this.inside.importScripts = (...addresses) => inOrder(this.inside.document, addresses)
      load(this.inside.document, new URL(address, location)).then(() => this.start())
    }

    start() {
      for (const data of this.waiting.splice(0)) this.deliver(data)
      this.waiting = null
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data)
      else this.deliver(data)
    }

    deliver(data) {
      setTimeout(() => this.inside.dispatchEvent(new MessageEvent("message", { data })))
    }

    receive(data) {
      setTimeout(() => {
        const event = new MessageEvent("message", { data })
        if (this.onmessage) this.onmessage(event)
        this.dispatchEvent(event)
      })
    }

    terminate() {
      this.frame.remove()
    }
  }

  function load(document, address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script")
      script.src = String(address)
      script.onload = done
      script.onerror = failed
      document.head.append(script)
    })
  }

  async function inOrder(document, addresses) {
    for (const address of addresses) await load(document, new URL(address, location))
  }

  window.IFrameWorker = FrameWorker // the theme's worker looks for this name to find its language files
  window.Worker = FrameWorker
})()
