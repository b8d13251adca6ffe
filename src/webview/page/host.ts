/** The one end of the wire to the extension that VS Code gives a page. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The wire to the host, with what goes over it in either direction and what is kept over a reload. */
export class Host<From, State> {
  private readonly api = acquireVsCodeApi();

  get state(): State | null {
    // Only this page writes it.
    return (this.api.getState() as State | undefined) ?? null;
  }

  keep(state: State): void {
    this.api.setState(state);
  }

  post(message: From): void {
    this.api.postMessage(message);
  }

  listen<To>(receive: (message: To) => void): void {
    window.addEventListener('message', (event: MessageEvent<To>) => receive(event.data));
  }
}
