SELECT r, coalesce(sex, 'everyone') AS who,
       sum(hba1c) AS numerator, count(*) AS denominator
FROM (SELECT y.r, l.sex,
             -- From % to mmol/mol, in whole numbers. Below 10 no reading can
             -- be right (concepts.yaml): of it nothing is known.
             (SELECT round(10.929 * o.value - 23.49735) FROM resource o
              WHERE o.patient = l.patient AND o.code = '4548-4'
                AND o.first_day BETWEEN y.first_day AND y.r
              ORDER BY left(o.started, 16) DESC, o.id DESC LIMIT 1) AS hba1c
      FROM calendar_year y, living l
      WHERE y.r <= l.last_alive AND l.birth + INTERVAL 18 YEAR <= y.r)
WHERE hba1c BETWEEN 10 AND 200
GROUP BY GROUPING SETS ((r), (r, sex))
