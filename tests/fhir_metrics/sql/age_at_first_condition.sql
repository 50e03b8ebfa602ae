-- The numerator is the median.
SELECT y.r, coalesce(sex, 'everyone') AS who,
       median(date_diff('year', birth, found)
              - CASE WHEN strftime(found, '%m%d') < strftime(birth, '%m%d')
                     THEN 1 ELSE 0 END) AS numerator,
       count(*) AS denominator
FROM (SELECT l.patient, l.sex, l.birth, min(c.first_day) AS found
      FROM living l JOIN resource c ON c.patient = l.patient
      WHERE c.type = 'Condition'
        AND c.code IN ('38341003', '44054006', '53741008', '230690007')
      GROUP BY ALL)
JOIN calendar_year y ON found BETWEEN y.first_day AND y.r
GROUP BY GROUPING SETS ((y.r), (y.r, sex))
