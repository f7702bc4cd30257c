// A mail server for the tests: takes mails, parses them, appends each as one JSON line to a file. Ends when its standard input does, so that it
// never outlives the test run.
//
//   node smtp-catch.mjs --out FILE [--port 0] [--host 127.0.0.1]
//        [--refuse ADDRESS]   answers 550 to this recipient        [--busy ADDRESS]   answers 450 to this recipient
//        [--refuse-sender]    answers 550 to every MAIL FROM       [--maximum BYTES]  answers 552 to bigger mails
//        [--delay MS]         waits before it answers to the content; the mail is taken then
//        [--silent]           takes the connection and says nothing
//        [--tls KEY,CERT]     offers STARTTLS with these PEM files [--user NAME --password-env VARIABLE]  wants sign-in
//
// First line on standard output: {"port":N}.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string' },
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    refuse: { type: 'string', multiple: true, default: [] },
    busy: { type: 'string', multiple: true, default: [] },
    'refuse-sender': { type: 'boolean', default: false },
    maximum: { type: 'string' },
    delay: { type: 'string', default: '0' },
    silent: { type: 'boolean', default: false },
    tls: { type: 'string' },
    user: { type: 'string' },
    'password-env': { type: 'string' },
  },
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const listening = (server) => process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`);
const reply = (code, text) => Object.assign(new Error(text), { responseCode: code });

function record(mail, session) {
  const line = {
    messageId: mail.messageId,
    date: mail.date?.toISOString(),
    from: mail.from?.value,
    to: mail.to?.value,
    envelopeTo: session.envelope.rcptTo.map((recipient) => recipient.address),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])),
    attachments: mail.attachments.map((file) => ({
      fileName: file.filename,
      contentType: file.contentType,
      contentDisposition: file.contentDisposition,
      content: file.content.toString('base64'),
    })),
    secure: session.secure,
    user: session.user,
  };
  appendFileSync(options.out, `${JSON.stringify(line)}\n`);
}

function startSilent() {
  const server = createServer((socket) => socket.on('error', () => {}));
  server.listen(Number(options.port), options.host, () => listening(server));
}

function startMail() {
  const [key, cert] = options.tls?.split(',').map((file) => readFileSync(file)) ?? [];
  const server = new SMTPServer({
    key,
    cert,
    disabledCommands: options.tls ? [] : ['STARTTLS'],
    authOptional: !options.user,
    size: options.maximum ? Number(options.maximum) : undefined,
    disableReverseLookup: true,
    onAuth(auth, _session, done) {
      const right = auth.username === options.user && auth.password === process.env[options['password-env']];
      done(right ? null : reply(535, 'Wrong user name or password'), { user: auth.username });
    },
    onMailFrom(_address, _session, done) {
      done(options['refuse-sender'] ? reply(550, 'Sender not allowed here') : null);
    },
    onRcptTo({ address }, _session, done) {
      if (options.refuse.includes(address)) {
        done(reply(550, 'No such mailbox'));
      } else {
        done(options.busy.includes(address) ? reply(450, 'Mailbox busy, try later') : null);
      }
    },
    async onData(stream, session, done) {
      const mail = await simpleParser(stream);
      if (stream.sizeExceeded) {
        done(reply(552, 'Mail too big'));
        return;
      }
      record(mail, session);
      setTimeout(done, Number(options.delay));
    },
  });
  server.on('error', () => {});
  server.listen(Number(options.port), options.host, () => listening(server.server));
}

if (options.silent) {
  startSilent();
} else {
  startMail();
}
