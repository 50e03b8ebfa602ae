-- The numerator is the number of nights: of each night of the year before
-- death, whether a stay lasted it.
SELECT y.r, coalesce(p.sex, 'everyone') AS who,
       sum((SELECT count(*)
            FROM range(365) t(n)
            WHERE EXISTS (FROM resource s
                          WHERE s.patient = p.patient AND s.type = 'Encounter'
                            AND s.code = 'IMP'
                            AND s.first_day <= p.death - CAST(n AS INTEGER)
                            AND least(s.last_day, p.death)
                                > p.death - CAST(n AS INTEGER)))) AS numerator,
       count(*) AS denominator
FROM patient p JOIN calendar_year y ON p.death BETWEEN y.first_day AND y.r
GROUP BY GROUPING SETS ((y.r), (y.r, p.sex))
