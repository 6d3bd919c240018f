/** What is said of codes found in pictures and on pages, and of pictures without one. */
export const codes = {
  twoSums: 'The codes name two sums: {{amount}} and {{more}}. The smaller one was taken; the larger is usually with voluntary insurance.',
  badIban: 'Account {{account}} of the payee: its check digits are wrong. Compare it with the bill.',
  field: {
    Name: 'Payee',
    PersonalAcc: "Payee's account",
    BankName: "Payee's bank",
    BIC: "Bank's BIC",
    CorrespAcc: "Bank's correspondent account",
    Sum: 'Sum',
    Purpose: 'Purpose of the payment',
    PayeeINN: "Payee's tax number",
    PersAcc: 'Account number',
    Contract: 'Contract',
    PaymPeriod: 'Period',
    PaymTerm: 'Due day',
    AddAmount: 'Additional sum',
    calc: 'Charged',
    IBAN: "Payee's account",
    Amount: 'Sum',
  },
  picture: {
    none: 'The picture holds no payment code. Photograph the code itself straight on, large and in good light, or enter the bill by hand.',
    otherCode:
      'The code in the picture is no payment code. Find the one to pay by on the bill and photograph it, or enter the bill by hand.',
    heic: 'HEIC photos are not read. Save the photo as JPEG: on an iPhone choose Settings → Camera → Formats → Most Compatible and take it again, or send the photo to yourself by e-mail.',
    unknownKind: 'Pictures of the kind {{kind}} are not read here. Save it as JPEG or PNG and load it again.',
    tooLarge:
      'The picture is too large: pictures of up to {{count}} million pixels are read. Cut it down to the code, or photograph the code again.',
    broken: 'The picture is damaged and does not open. Save it or photograph it again.',
  },
} as const
