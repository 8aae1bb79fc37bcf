import { createInterface } from 'node:readline/promises';
import { CommandBus } from '@nestjs/cqrs';
import { Command, CommandRunner, Option } from 'nest-commander';
import { AccountsModule, OpenAccount } from '#libs/accounts';
import type { Language } from '#libs/web';
import { newPassword } from '../../standalone/src/cast.js';
import { WrongUse } from './tell.js';
import { withExchange } from './with-exchange.js';

interface Asked {
  email?: string;
  name?: string;
  organisation?: string;
  language?: Language;
}

@Command({
  name: 'create-admin',
  description: 'Opens an account for an administrator and prints its password, once. Asks for what is not given.',
})
export class CreateAdmin extends CommandRunner {
  async run(_: string[], asked: Asked): Promise<void> {
    const email = asked.email ?? (await ask('E-mail address', '--email'));
    const name = asked.name ?? (await ask('Name', '--name'));
    const password = newPassword();
    await withExchange(
      () => [AccountsModule],
      (exchange) => {
        const { organisation = 'unodc', language = 'en' } = asked;
        const account = { email, name, password, organisation, language };
        return exchange.get(CommandBus).execute(new OpenAccount({ ...account, roles: ['administrator'] }, 'console'));
      },
    );
    console.log(`${email} can sign in now. The password is kept nowhere, so write it down:\n\n  ${password}\n`);
  }

  @Option({ flags: '--email <address>', description: 'what the administrator signs in with' })
  email(address: string): string {
    return address;
  }

  @Option({ flags: '--name <name>', description: 'how the administrator is shown to others' })
  nameOf(name: string): string {
    return name;
  }

  @Option({ flags: '--organisation <id>', description: 'as the directory has it (default: unodc)' })
  organisation(id: string): string {
    return id;
  }

  @Option({ flags: '--language <code>', description: 'of the mails to the administrator (default: en)' })
  language(code: Language): Language {
    return code;
  }
}

async function ask(question: string, option: string): Promise<string> {
  if (!process.stdin.isTTY) throw new WrongUse(`${option} is missing, and there is nobody to ask.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return terminal.question(`${question}: `).finally(() => terminal.close());
}
