SELECT y.r, coalesce(l.sex, 'everyone') AS who,
       count(*) FILTER ((SELECT count(DISTINCT v.first_day) FROM resource v
                         WHERE v.patient = l.patient AND v.code = '20'
                           AND v.type = 'Immunization'
                           AND v.first_day >= l.birth
                           AND v.first_day < l.birth + INTERVAL 2 YEAR) >= 4)
         AS numerator,
       count(*) AS denominator
FROM calendar_year y, living l
WHERE l.birth + INTERVAL 2 YEAR BETWEEN y.first_day AND y.r
  AND l.last_alive >= l.birth + INTERVAL 2 YEAR
GROUP BY GROUPING SETS ((y.r), (y.r, l.sex))
