import * as vscode from 'vscode';

/** The extension's log, and the one way in which an error reaches the reader: written down in full, shown once, plainly. */
export class Log implements vscode.Disposable {
  private channel: vscode.LogOutputChannel | undefined;
  private readonly shown = new Set<string>();

  info(message: string): void {
    this.open().info(message);
  }

  /**
   * Logs an error with its stack and shows `message` the first time that this `message` occurs.
   * @param message One plain sentence for the reader: what did not work.
   */
  error(message: string, error: unknown): void {
    this.open().error(`${message} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (this.shown.has(message)) return;
    this.shown.add(message);
    const details = vscode.l10n.t('Show Details');
    void vscode.window.showErrorMessage(message, details).then(choice => {
      if (choice === details) this.channel?.show(true);
    });
  }

  dispose(): void {
    this.channel?.dispose();
  }

  // Created when there is something to say: a channel costs a file and a round trip at activation.
  private open(): vscode.LogOutputChannel {
    this.channel ??= vscode.window.createOutputChannel('Dateline', { log: true });
    return this.channel;
  }
}
