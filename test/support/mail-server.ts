import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export interface MailServer {
  /** What `SMTP_URL` is to be. */
  url: string;
  port: number;
  /** Every mail that was taken, in order; one that came twice is here twice. */
  received: ParsedMail[];
  /** While this is set, mail is refused with it. */
  refuses: string | null;
  close(): Promise<void>;
}

/**
 * A real SMTP server on loopback. It takes `slow` milliseconds before it wants to see a mail, and as many between having
 * it and saying so: a sender that dies in the first loses a mail that it marked too early, in the second repeats one.
 * One that comes back after it was away has the `port` that it had.
 */
export async function startMailServer(slow = 0, port = 0): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_sent, _session, answer) => answer(null, { user: 'anybody' }),
    closeTimeout: 100,
    onRcptTo: (_address, _session, answer) => void setTimeout(answer, slow),
    onData(stream, _session, answer) {
      take(stream).then(
        () => answer(),
        (error: Error) => answer(error),
      );
    },
  });
  const take = async (stream: SMTPServerDataStream) => {
    const mail = await simpleParser(stream);
    if (told.refuses) throw Object.assign(new Error(told.refuses), { responseCode: 451 });
    told.received.push(mail);
    await after(slow);
  };
  // A sender that is killed resets its connection; that is what these tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  const told: MailServer = {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    received: [],
    refuses: null,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return told;
}
