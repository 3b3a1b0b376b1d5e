/** Questions that the database answers, each with its query; the README shows them and a test runs them. */
export const exampleQueries = [
  {
    question: 'ما النصوص التي تتحدث عن التوقيع الإلكتروني، بأي صيغة كُتبت كلماتها؟',
    sql: `SELECT acts.citation, acts.title, acts.forceName, acts.url
FROM search JOIN acts ON acts.id = search.entry
WHERE search.collection = 'decrees'
  AND search MATCH (
    SELECT ifnull(group_concat('"' || base || '"', ' '), '""')
    FROM vocabulary WHERE word IN ('توقيع', 'الكتروني')
  )
ORDER BY search.rank
LIMIT 10;`,
  },
  {
    question: 'كم نصاً صدر في كل عقد، وكم منها ما يزال نافذاً؟',
    sql: `SELECT year / 10 * 10 AS decade, count(*) AS acts,
  sum(force IN ('in-force', 'partly')) AS inForce, sum(force = 'unknown') AS unknown
FROM acts WHERE textState <> 'cited-only'
GROUP BY decade ORDER BY decade;`,
  },
  {
    question: 'ما النصوص التي تناولها غيرها أكثر من سواها تعديلاً وإلغاءً؟',
    sql: `SELECT acts.citation, acts.title, count(*) AS changes,
  group_concat(citations.fromAct, ', ') AS changedBy
FROM citations JOIN acts ON acts.id = citations.toAct
WHERE citations.kind IN ('amends', 'repeals', 'replaces') AND citations.origin = 'editor'
GROUP BY acts.id ORDER BY changes DESC, acts.id
LIMIT 10;`,
  },
  {
    question: 'على أي نصوص تستند الخدمات، وما نفاذ هذه النصوص؟',
    sql: `SELECT services.title AS service, acts.citation, acts.forceName, acts.verification
FROM legalBasis
JOIN services ON services.id = legalBasis.service
JOIN acts ON acts.id = legalBasis.decree
ORDER BY acts.year, services.title;`,
  },
  {
    question: 'من شغل أي منصب، وبأي صك عُيّن؟',
    sql: `SELECT officials.name, memberships.post, organisations.title AS organisation,
  memberships.start, coalesce(acts.citation, 'غير معروف') AS appointedBy
FROM memberships
JOIN officials ON officials.id = memberships.official
JOIN organisations ON organisations.id = memberships.organisation
LEFT JOIN acts ON acts.id = memberships.appointedBy
ORDER BY memberships.start DESC, officials.name
LIMIT 50;`,
  },
] as const;
