SELECT r, coalesce(sex, 'everyone') AS who,
       count(*) FILTER (round(latest.systolic) < 140
                        AND round(latest.diastolic) < 90) AS numerator,
       count(*) AS denominator
FROM (SELECT q.r, l.sex,
             -- The latest reading of the year to R that has both numbers; of
             -- two in one minute the one with the greater id.
             (SELECT {systolic: list_filter(o.parts, lambda p: p.code = '8480-6')[1].value,
                      diastolic: list_filter(o.parts, lambda p: p.code = '8462-4')[1].value}
              FROM resource o
              WHERE o.patient = l.patient AND o.code = '55284-4'
                AND len(o.parts) = 2
                AND o.first_day > q.r - INTERVAL 1 YEAR AND o.first_day <= q.r
              ORDER BY left(o.started, 16) DESC, o.id DESC LIMIT 1) AS latest
      FROM quarter q, living l
      WHERE q.r <= l.last_alive AND l.birth + INTERVAL 18 YEAR <= q.r
        AND EXISTS (FROM resource c
                    WHERE c.patient = l.patient AND c.code = '38341003'
                      AND c.first_day <= q.r
                      AND coalesce(c.last_day, q.r) >= q.r))
GROUP BY GROUPING SETS ((r), (r, sex))
