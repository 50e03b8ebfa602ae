SELECT r, coalesce(sex, 'everyone') AS who,
       count(*) FILTER (bmi >= 30) AS numerator, count(*) AS denominator
FROM (SELECT y.r, l.sex,
             -- One decimal is kept: 29.95 is 30.0.
             (SELECT round(o.value, 1) FROM resource o
              WHERE o.patient = l.patient AND o.code = '39156-5'
                AND o.first_day > y.r - INTERVAL 3 YEAR AND o.first_day <= y.r
              ORDER BY left(o.started, 16) DESC, o.id DESC LIMIT 1) AS bmi
      FROM calendar_year y, living l
      WHERE y.r <= l.last_alive AND l.birth + INTERVAL 18 YEAR <= y.r)
WHERE bmi IS NOT NULL
GROUP BY GROUPING SETS ((r), (r, sex))
