import * as vscode from 'vscode';

const STYLES = { story: ['panels', 'story', 'pictures'], dossier: ['panels', 'dossier'] } as const;

/** Where a page's script and stylesheet lie. */
export function pageRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

/**
 * The page of a panel. Only its own script and stylesheet may run and style it, pictures only come from the page itself,
 * and nothing can be fetched from anywhere.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, script: 'story' | 'dossier'): string {
  const nonce = randomNonce();
  const [scripts, media] = pageRoots(extensionUri).map(root => webview.asWebviewUri(root));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${STYLES[script].map(name => `<link rel="stylesheet" href="${media}/${name}.css">`).join('\n')}
<title>Dateline</title>
</head>
<body class="${script}">
<script nonce="${nonce}" src="${scripts}/${script}.js"></script>
</body>
</html>`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
