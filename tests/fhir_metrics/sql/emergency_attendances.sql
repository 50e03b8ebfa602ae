-- The denominator is days of life.
SELECT y.r, coalesce(l.sex, 'everyone') AS who,
       sum((SELECT count(*) FROM resource e
            WHERE e.patient = l.patient AND e.type = 'Encounter'
              AND e.code = 'EMER'
              AND e.first_day BETWEEN y.first_day AND y.r
              AND e.first_day <= l.last_alive)) AS numerator,
       sum(greatest(0, least(y.r, l.last_alive)
                         - greatest(y.first_day, l.birth) + 1)) AS denominator
FROM calendar_year y, living l
GROUP BY GROUPING SETS ((y.r), (y.r, l.sex))
