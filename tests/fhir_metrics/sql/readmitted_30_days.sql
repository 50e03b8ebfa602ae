SELECT r, coalesce(sex, 'everyone') AS who,
       count(*) FILTER (back) AS numerator, count(*) AS denominator
FROM (SELECT y.r, l.sex,
             EXISTS (FROM resource n
                     WHERE n.patient = s.patient AND n.type = 'Encounter'
                       AND n.code = 'IMP' AND n.id <> s.id
                       AND n.first_day BETWEEN s.left_on
                                           AND s.left_on + 29) AS back,
             l.last_alive BETWEEN s.left_on AND s.left_on + 29 AS died
      FROM (SELECT id, patient, last_day AS left_on FROM resource
            WHERE type = 'Encounter' AND code = 'IMP') s
      JOIN living l ON l.patient = s.patient
      JOIN calendar_year y ON s.left_on BETWEEN y.first_day AND y.r)
WHERE back OR NOT died
GROUP BY GROUPING SETS ((r), (r, sex))
