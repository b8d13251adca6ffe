// Stands for VS Code's native logger, which would have to be compiled: the same calls, in plain JavaScript.
// Without it no log file is written, and the output channels of extensions stay empty.

const fs = require('node:fs');
const path = require('node:path');

class Logger {
  constructor(filePath) {
    this.level = 2;
    this.plain = false;
    this.lines = [];
    this.filePath = filePath;
  }
  setPattern() {
    /* the one pattern VS Code uses is the one below */
  }
  clearFormatters() {
    this.plain = true;
  }
  setLevel(level) {
    this.level = level;
  }
  write(level, name, message) {
    if (level < this.level) {
      return;
    }
    const time = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
      .toISOString()
      .replace('T', ' ')
      .replace('Z', '');
    fs.appendFileSync(this.filePath, this.plain ? message : `${time} [${name}] ${message}\n`);
  }
  trace(m) {
    this.write(0, 'trace', m);
  }
  debug(m) {
    this.write(1, 'debug', m);
  }
  info(m) {
    this.write(2, 'info', m);
  }
  warn(m) {
    this.write(3, 'warning', m);
  }
  error(m) {
    this.write(4, 'error', m);
  }
  critical(m) {
    this.write(5, 'critical', m);
  }
  flush() {
    /* every write is synchronous */
  }
  drop() {
    /* no handle is kept */
  }
}

async function create(_name, filePath) {
  fs.mkdirSync(path.dirname(filePath), { recursive: true });
  fs.appendFileSync(filePath, '');
  return new Logger(filePath);
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = () => {
  /* kept per logger */
};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = create;
