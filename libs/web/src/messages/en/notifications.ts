export default {
  'notifications.inbox.title': 'Inbox',
  'notifications.inbox.lead': 'What happened to submissions that concern you, newest first.',
  'notifications.inbox.empty':
    'Nothing yet. When a submission needs you, you see it here, and a mail tells you that there is something.',
  'notifications.inbox.unread':
    '{count, plural, =0 {Everything is read} one {# unread notice} other {# unread notices}}',
  'notifications.inbox.new': 'New',
  'notifications.inbox.read': 'Mark as read',

  'notifications.notice.approved': 'Your submission was approved; it will be published soon',
  'notifications.notice.assessments-complete': 'All assessments are in: a decision can be made',
  'notifications.notice.co-author': 'You were invited to write a submission together with its author',
  'notifications.notice.co-author-accepted': 'A colleague you invited now writes your submission with you',
  'notifications.notice.corrected': 'A published entry was corrected',
  'notifications.notice.declined': 'Your submission was declined; the reasons are with it',
  'notifications.notice.in-review': 'Your submission passed the screening and is in review',
  'notifications.notice.privacy-flag': 'A passage was flagged because it may harm someone',
  'notifications.notice.published': 'An entry of your organisation is now in the public catalogue',
  'notifications.notice.reinstated': 'A suspended entry is public again',
  'notifications.notice.released': 'You are no longer asked to review this submission',
  'notifications.notice.retracted': 'An entry was retracted from the catalogue',
  'notifications.notice.reviewer-accepted': 'A reviewer accepted the invitation',
  'notifications.notice.reviewer-conflicted': 'A reviewer declared a conflict of interest; another is needed',
  'notifications.notice.reviewer-left': 'A reviewer withdrew from a review; another is needed',
  'notifications.notice.sent-back': 'Your focal point sent the submission back to you',
  'notifications.notice.suspended': 'An entry was taken out of the catalogue for the time being',
  'notifications.notice.to-clear': 'A submission of your organisation waits for your clearance',
  'notifications.notice.to-publish': 'A submission was approved; somebody other than the decider must publish it',
  'notifications.notice.to-review': 'You are asked to review a submission',
  'notifications.notice.to-revise': 'A revision of your submission is asked for; the reasons are with it',
  'notifications.notice.to-screen': 'A submission waits for screening',

  'notifications.notice.address-changed': 'The e-mail address of your account was changed',
  'notifications.notice.address-change-asked': 'Another e-mail address was asked for, for your account',
  'notifications.notice.codes-stopped': 'Somebody tried many codes for your account',
  'notifications.notice.sign-in-changed': 'How you sign in was changed',

  'notifications.mailbox.title': 'Mailbox',
  'notifications.mailbox.lead': 'This installation sends no mail. What it would have sent is kept here.',
  'notifications.mailbox.empty': 'No mail yet.',
  'notifications.mailbox.to': 'To',
  'notifications.mailbox.subject': 'Subject',
  'notifications.mailbox.at': 'When',
  'notifications.mailbox.text': 'Text',

  'notifications.mail.subject': 'There is something for you',
  'notifications.mail.body': 'There is something for you on the exchange platform. Sign in to read it:',
  'notifications.mail.why':
    'You get this mail because you have an account. For your safety, and that of others, it says nothing more.',

  'notifications.mail.invitation.subject': 'You are invited to the exchange platform',
  'notifications.mail.invitation.body':
    'You are invited to the exchange platform of ICAT. Follow this link to choose how you sign in. It works once, for seven days:',
  'notifications.mail.invitation.why':
    'For which organisation, and as what, is said on the page. If you do not expect this, do nothing: there is no account until you open it.',

  'notifications.mail.reset.subject': 'A new password for the exchange platform',
  'notifications.mail.reset.body':
    'Somebody asked for a new password for your account. If it was you, follow this link and choose one. It works once, for an hour:',
  'notifications.mail.reset.why':
    'If it was not you, do nothing: your password stays as it is. Whoever asked did not learn whether you have an account.',

  'notifications.mail.confirm-address.subject': 'Confirm this e-mail address',
  'notifications.mail.confirm-address.body':
    'Somebody wants to use this e-mail address for their account on the exchange platform. If it was you, confirm it here. The link works once, for a day:',
  'notifications.mail.confirm-address.why': 'If it was not you, do nothing: without you, nothing is changed.',

  'notifications.mail.address-change-asked.subject': 'Another e-mail address for your account?',
  'notifications.mail.address-change-asked.body':
    'Somebody who is signed in to your account on the exchange platform asked for another e-mail address. If it was you, there is nothing to do. If not, follow this link to stop it. The link works once, for seven days:',
  'notifications.mail.address-change-asked.why': 'You get this mail because this is the address of your account.',

  'notifications.mail.address-changed.subject': 'The e-mail address of your account was changed',
  'notifications.mail.address-changed.body':
    'Your account on the exchange platform has another e-mail address now, and this one gets no more mail. If it was you, there is nothing to do. If not, follow this link to take the address back. It works once, for seven days:',
  'notifications.mail.address-changed.why': 'You get this mail because this was the address of your account until now.',

  'notifications.mail.sign-in-changed.subject': 'How you sign in was changed',
  'notifications.mail.sign-in-changed.body':
    'A way of signing in to your account on the exchange platform was added, changed or removed, or a recovery code was used. If it was you, there is nothing to do. If not, check your sessions, end those you do not recognise, and choose a new password:',
  'notifications.mail.sign-in-changed.why':
    'You get this mail whenever this happens, so that nobody can do it without your knowing.',

  'notifications.mail.codes-stopped.subject': 'Somebody tried many codes for your account',
  'notifications.mail.codes-stopped.body':
    'Somebody who knows your password, or is signed in as you, entered a hundred wrong codes on the exchange platform. The codes of your app are stopped for now; your passkeys and recovery codes still work. If it was not you, choose a new password at once; with it, codes work again:',
  'notifications.mail.codes-stopped.why': 'You get this mail because your password may be known to somebody else.',

  'notifications.mail.new-browser.subject': 'A new sign-in to your account',
  'notifications.mail.new-browser.body':
    'Your account on the exchange platform was signed in to with a browser that we did not know. If it was you, there is nothing to do. If not, look at your sessions, end those that you do not know, and choose a new password:',
  'notifications.mail.new-browser.why':
    'You get this mail whenever this happens, so that nobody can do it without your knowing.',
};
