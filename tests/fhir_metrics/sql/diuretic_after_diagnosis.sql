SELECT y.r, coalesce(l.sex, 'everyone') AS who,
       count(*) FILTER (EXISTS (FROM resource m
                                WHERE m.patient = c.patient
                                  AND m.type = 'MedicationRequest'
                                  AND m.code = '316049'
                                  AND m.first_day BETWEEN c.first_day
                                                      AND c.first_day + 364))
         AS numerator,
       count(*) AS denominator
FROM resource c JOIN living l ON l.patient = c.patient
JOIN financial_year y ON c.first_day BETWEEN y.first_day AND y.r
WHERE c.type = 'Condition' AND c.code = '38341003'
  AND l.last_alive >= c.first_day + 364
GROUP BY GROUPING SETS ((y.r), (y.r, l.sex))
