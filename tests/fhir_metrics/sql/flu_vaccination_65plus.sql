SELECT y.r, coalesce(l.sex, 'everyone') AS who,
       -- September to March.
       count(*) FILTER (EXISTS (FROM resource v
                                WHERE v.patient = l.patient AND v.code = '140'
                                  AND v.type = 'Immunization'
                                  AND v.first_day >= make_date(year(y.first_day), 9, 1)
                                  AND v.first_day <= y.r)) AS numerator,
       count(*) AS denominator
FROM financial_year y, living l
WHERE y.r <= l.last_alive AND l.birth + INTERVAL 65 YEAR <= y.r
GROUP BY GROUPING SETS ((y.r), (y.r, l.sex))
