SELECT r, coalesce(sex, 'everyone') AS who,
       count(*) FILTER (found BETWEEN first_day AND r) AS numerator,
       count(*) AS denominator
FROM (SELECT y.first_day, y.r, l.sex,
             (SELECT min(c.first_day) FROM resource c
              WHERE c.patient = l.patient AND c.code = '38341003') AS found
      FROM calendar_year y, living l
      WHERE y.first_day <= l.last_alive
        AND l.birth + INTERVAL 18 YEAR <= y.first_day)
WHERE found IS NULL OR found >= first_day
GROUP BY GROUPING SETS ((r), (r, sex))
