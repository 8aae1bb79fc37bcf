export default {
  'accounts.sign-in.title': 'Sign in',
  'accounts.sign-in.lead': 'For those who write, review and publish. Reading the catalogue needs no account.',
  'accounts.sign-in.email': 'E-mail address',
  'accounts.sign-in.password': 'Password',
  'accounts.sign-in.do': 'Sign in',
  'accounts.sign-in.email.missing': 'Enter your e-mail address',
  'accounts.sign-in.email.wrong': 'Enter an e-mail address, like name@example.org',
  'accounts.sign-in.password.missing': 'Enter your password',
  'accounts.sign-in.refused': 'The e-mail address or the password is not right',
  'accounts.sign-in.too-many':
    'Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}; your account is not locked.',
  'accounts.sign-in.who': 'Who has an account',
  'accounts.sign-in.who.text':
    'Staff of the organisations of ICAT, and the experts who review for them. The focal point of your organisation knows how to get one.',
  'accounts.sign-in.safe': 'Before you go',
  'accounts.sign-in.safe.text':
    'Sign out when you are done, above all on a computer that others use. You are signed out after twelve hours in any case.',
};
