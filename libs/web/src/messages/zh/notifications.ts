import type en from '../en/notifications.js';
import type { Translation } from '../index.js';

export default {
  'notifications.inbox.title': '收件箱',
  'notifications.inbox.lead': '与您有关的材料的最新动态，最新的在前。',
  'notifications.inbox.empty': '尚无通知。有材料需要您处理时，会在此说明，并发送邮件提示您有新通知。',
  'notifications.inbox.unread': '{count, plural, =0 {全部已读} other {#条未读通知}}',
  'notifications.inbox.new': '新',
  'notifications.inbox.read': '标为已读',

  'notifications.notice.approved': '您的材料已获批准，不久将发布',
  'notifications.notice.assessments-complete': '所有评估均已提交：可以作出决定',
  'notifications.notice.co-author': '您受邀与作者共同撰写一份材料',
  'notifications.notice.co-author-accepted': '您邀请的同事现已与您共同撰写材料',
  'notifications.notice.corrected': '一个已发布的条目作了更正',
  'notifications.notice.declined': '您的材料未获采纳；理由附于材料',
  'notifications.notice.in-review': '您的材料已通过初审，正在评审',
  'notifications.notice.privacy-flag': '有段文字因可能对他人造成伤害而被标记',
  'notifications.notice.published': '贵组织的一个条目现已列入公开目录',
  'notifications.notice.reinstated': '一个暂停发布的条目已恢复公开',
  'notifications.notice.released': '您无需再评审这份材料',
  'notifications.notice.retracted': '目录中的一个条目已撤销',
  'notifications.notice.reviewer-accepted': '一名评审人接受了邀请',
  'notifications.notice.reviewer-conflicted': '一名评审人申报了利益冲突；需另请一人',
  'notifications.notice.reviewer-left': '一名评审人退出评审；需另请一人',
  'notifications.notice.sent-back': '贵组织的协调人已将材料退回给您',
  'notifications.notice.suspended': '目录中的一个条目已暂停发布',
  'notifications.notice.to-clear': '贵组织的一份材料等待您核签',
  'notifications.notice.to-publish': '一份材料已获批准；须由作出决定者以外的人发布',
  'notifications.notice.to-review': '请您评审一份材料',
  'notifications.notice.to-revise': '您的材料需要修订；理由附于材料',
  'notifications.notice.to-screen': '一份材料等待初审',

  'notifications.notice.address-changed': '您账户的电子邮箱地址已更改',
  'notifications.notice.address-change-asked': '有人为您的账户申请了另一电子邮箱地址',
  'notifications.notice.codes-stopped': '有人为您的账户尝试了大量验证码',
  'notifications.notice.sign-in-changed': '您的登录方式已更改',

  'notifications.mailbox.title': '邮箱',
  'notifications.mailbox.lead': '本平台未启用邮件发送。本应发出的邮件保存于此。',
  'notifications.mailbox.empty': '尚无邮件。',
  'notifications.mailbox.to': '收件人',
  'notifications.mailbox.subject': '主题',
  'notifications.mailbox.at': '时间',
  'notifications.mailbox.text': '正文',

  'notifications.mail.subject': '您有一条新通知',
  'notifications.mail.body': '交流平台上有一条给您的通知。请登录查阅：',
  'notifications.mail.why': '您收到此邮件是因为您有账户。为了您和他人的安全，邮件不含其他内容。',

  'notifications.mail.invitation.subject': '邀请您使用交流平台',
  'notifications.mail.invitation.body':
    '邀请您使用ICAT交流平台。请打开此链接，选择登录方式。链接只能使用一次，七天内有效：',
  'notifications.mail.invitation.why':
    '您代表哪个组织、担任什么角色，页面上均有说明。如果这不在您意料之中，无需理会：在您亲自开设之前，不会有账户。',

  'notifications.mail.reset.subject': '交流平台新密码',
  'notifications.mail.reset.body':
    '有人为您的账户申请新密码。如果是您本人，请打开此链接设置密码。链接只能使用一次，一小时内有效：',
  'notifications.mail.reset.why': '如果不是您本人，无需理会：您的密码保持不变。申请人也无从得知您是否有账户。',

  'notifications.mail.confirm-address.subject': '请确认此电子邮箱地址',
  'notifications.mail.confirm-address.body':
    '有人希望将此电子邮箱地址用于其交流平台账户。如果是您本人，请在此确认。链接只能使用一次，一天内有效：',
  'notifications.mail.confirm-address.why': '如果不是您本人，无需理会：未经您确认，不会有任何更改。',

  'notifications.mail.address-change-asked.subject': '为您的账户更换电子邮箱地址？',
  'notifications.mail.address-change-asked.body':
    '有人登录您在交流平台的账户后申请了另一电子邮箱地址。如果是您本人所为，无需理会。如果不是，请打开此链接予以阻止。链接七天内有效，仅可使用一次：',
  'notifications.mail.address-change-asked.why': '您收到此邮件是因为这是您账户的地址。',

  'notifications.mail.address-changed.subject': '您账户的电子邮箱地址已更改',
  'notifications.mail.address-changed.body':
    '您在交流平台的账户已改用另一电子邮箱地址，本地址不再接收邮件。如果是您本人所为，无需理会。如果不是，请打开此链接收回地址。链接七天内有效，仅可使用一次：',
  'notifications.mail.address-changed.why': '您收到此邮件是因为这是您账户此前的地址。',

  'notifications.mail.sign-in-changed.subject': '您的登录方式已更改',
  'notifications.mail.sign-in-changed.body':
    '您在交流平台账户的密码、通行密钥、验证码或与所属组织登录的关联已更改，或有恢复码被使用。如果是您本人所为，无需理会。如果不是，请查看您的会话，结束您不认识的会话，并设置新密码：',
  'notifications.mail.sign-in-changed.why': '每逢发生此种情况，您都会收到此邮件，以免他人在您不知情时进行更改。',

  'notifications.mail.codes-stopped.subject': '有人为您的账户尝试了大量验证码',
  'notifications.mail.codes-stopped.body':
    '有人知道您的密码或以您的身份登录，在交流平台输入了一百个错误的验证码。您应用的验证码目前已暂停；您的通行密钥和恢复码仍然有效。如果不是您本人所为，请立即设置新密码；设置后验证码将恢复有效：',
  'notifications.mail.codes-stopped.why': '您收到此邮件是因为您的密码可能已为他人所知。',

  'notifications.mail.new-browser.subject': '您的账户有新的登录',
  'notifications.mail.new-browser.body':
    '有人使用我们此前未见过的浏览器登录了您在交流平台上的账户。如果是您本人所为，无需理会。如果不是，请查看您的会话，结束您不认识的会话，并设置新密码：',
  'notifications.mail.new-browser.why': '每逢发生此种情况，您都会收到此邮件，以免他人在您不知情时登录。',
} satisfies Translation<typeof en>;
