/**
 * The body that answers for a service, by its name in the facts. `null`: no single body of the
 * directory; the name is then shown as it stands.
 */
const authorities: Record<string, string | null> = {
  'وزارة الداخلية - الشؤون المدنية': 'org-civil-affairs',
  'وزارة الخارجية والمغتربين': 'org-ministry-foreign',
  'وزارة النقل - مديريات النقل': 'org-ministry-transport',
  'وزارة المالية - الهيئة العامة للضرائب والرسوم': 'org-taxes',
  'وزارة الداخلية - إدارة الهجرة والجوازات': 'org-immigration',
  'وزارة الشؤون الاجتماعية والعمل': 'org-ministry-social-labour',
  'وزارة العدل - المحكمة الشرعية': 'org-ministry-justice',
  'المديرية العامة للمصالح العقارية': 'org-land-registry',
  'السورية للاتصالات': 'org-syrian-telecom',
  'وزارة الخارجية والمغتربين - وزارة الداخلية - الشؤون المدنية': 'org-ministry-foreign',
  'المؤسسة العامة للتأمينات الاجتماعية': 'org-social-insurance',
  'وزارة التربية والتعليم': 'org-ministry-education',
  'وزارة الزراعة': 'org-ministry-agriculture',
  'الهيئة العامة للمنافذ والجمارك': 'org-borders-customs',
  'وزارة الطاقة - شركات الكهرباء': 'org-ministry-energy',
  'وزارة الطاقة - مؤسسات مياه الشرب': 'org-ministry-energy',
  'وزارة التعليم العالي والبحث العلمي': 'org-ministry-higher-education',
  'وزارة الصحة': 'org-ministry-health',
  'وزارة الدفاع - التجنيد العام': 'org-ministry-defence',
  'المختار - وزارة الإدارة المحلية والبيئة': 'org-ministry-local-admin',
  'وزارة الداخلية - إدارة الأمن الجنائي': 'org-ministry-interior',
  'وزارة الداخلية - إدارة الهجرة والجوازات ووزارة الخارجية والمغتربين': 'org-immigration',
  'وزارة الداخلية': 'org-ministry-interior',
  'وزارة الخارجية والمغتربين - وزارة العدل': 'org-ministry-foreign',
  'وزارة العدل - الكاتب بالعدل': 'org-ministry-justice',
  'وزارة الإدارة المحلية والبيئة - الوحدات الإدارية': 'org-ministry-local-admin',
  'وزارة الإدارة المحلية والبيئة - المجالس البلدية': 'org-ministry-local-admin',
  'محافظة دمشق': 'org-gov-damascus',
  'مصرف سورية المركزي': 'org-central-bank',
  'وزارة الاقتصاد والصناعة - أمانة السجل التجاري': 'org-ministry-economy-industry',
  'وزارة الاقتصاد والصناعة - مديرية الشركات': 'org-ministry-economy-industry',
  'غرف التجارة - وزارة الاقتصاد والصناعة': 'org-ministry-economy-industry',
  'وزارة الاقتصاد والصناعة - مديرية حماية الملكية': 'org-ministry-economy-industry',
  'وزارة الاقتصاد والصناعة - مديريات الصناعة': 'org-ministry-economy-industry',
  'وزارة الاقتصاد والصناعة': 'org-ministry-economy-industry',
  'الهيئة الناظمة للاتصالات والبريد': 'org-telecom-regulator',
  'هيئة الاستثمار السورية': 'org-investment-agency',
  'وزارة السياحة': 'org-ministry-tourism',
  'المجالس البلدية (نموذج حلب)': null,
  'وزارة الصحة ونقابة الصيادلة': 'org-ministry-health',
  'وزارة النقل - مديريات النقل - مدارس السياقة': 'org-ministry-transport',
  'وزارة الداخلية - إدارة المرور': 'org-ministry-interior',
  'وزارة الشؤون الاجتماعية والعمل - السجل العام للعاملين في الدولة': 'org-ministry-social-labour',
  'المؤسسة السورية للبريد': 'org-syria-post',
  'وزارة الشؤون الاجتماعية والعمل - وزارة العدل': 'org-ministry-social-labour',
  'وزارة الطاقة - المؤسسة العامة لنقل وتوزيع الكهرباء': 'org-electricity-transmission',
  'وزارة الطاقة': 'org-ministry-energy',
  'وزارة التجارة الداخلية سابقا': 'org-former-ministry-internal-trade',
  'وزارة التربية والتعليم - دوائر الامتحانات': 'org-ministry-education',
  'وزارة التربية والتعليم - مديرية الامتحانات': 'org-ministry-education',
  'الجامعات الحكومية': null,
  'نقابة الأطباء - عيادات ما قبل الزواج': null,
  'وزارة الصحة - الوحدات الإدارية': 'org-ministry-health',
  'وزارة الأوقاف': 'org-ministry-awqaf',
  'رئاسة مجلس الوزراء - مكتب الشكاوى': 'org-council-of-ministers',
  'رئاسة الجمهورية': 'org-presidency',
  'الهيئة المركزية للرقابة والتفتيش': 'org-inspection',
  'محافظة دمشق / ريف دمشق': null,
  'وزارة النقل': 'org-ministry-transport',
  'وزارة الاقتصاد والصناعة - حماية المستهلك': 'org-ministry-economy-industry',
};

/** `title` finds the name of a body; the note is there only when the facts say more than that name. */
export function readAuthority(body: string, title: (id: string) => string | undefined) {
  const authority = authorities[body];
  if (authority === undefined)
    throw new Error(`the body "${body}" is not in service-authorities.ts`);
  const name = authority ? title(authority) : undefined;
  return {
    ...(authority && name && { authority }),
    ...(name !== body && { authorityNote: body }),
  };
}
