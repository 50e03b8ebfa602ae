-- Nineteen metrics, 36 months and five breakdowns in one statement: the quickest
-- we know to write. The trick is a number of 36 bits: bit m says that something
-- holds on the last day of month m (January 2023 is 0). So an event is looked
-- at once, not once for each month; what holds of a person is one number for
-- each condition; and conditions are joined bit by bit. Only then each person's
-- months are unfolded and counted, once for all metrics, into the finest groups,
-- from which the groups of each breakdown are added up.
WITH month AS (
  SELECT m, last_day(DATE '2023-01-01' + to_months(m::INTEGER)) AS reference_day,
         1::BIGINT << m AS bit
  FROM range(36) of(m)),
-- For each day: the months on whose last day it is past, and those whose window
-- it is in. All earlier days are as the first, all later ones as the last.
calendar AS (
  SELECT day, coalesce(sum(bit) FILTER (reference_day >= day), 0)::BIGINT AS past,
         coalesce(sum(bit) FILTER (reference_day >= day AND
           (reference_day - INTERVAL 6 MONTH)::DATE < day), 0)::BIGINT AS in_6,
         coalesce(sum(bit) FILTER (reference_day >= day AND
           (reference_day - INTERVAL 7 MONTH)::DATE < day), 0)::BIGINT AS in_7,
         coalesce(sum(bit) FILTER (reference_day >= day AND
           (reference_day - INTERVAL 12 MONTH)::DATE < day), 0)::BIGINT AS in_12,
         coalesce(sum(bit) FILTER (reference_day >= day AND
           (reference_day - INTERVAL 24 MONTH)::DATE < day), 0)::BIGINT AS in_24,
         coalesce(sum(bit) FILTER (reference_day >= day AND
           (reference_day - INTERVAL 60 MONTH)::DATE < day), 0)::BIGINT AS in_60
  FROM (SELECT unnest(range(DATE '2017-12-31', DATE '2026-01-02',
                            INTERVAL 1 DAY))::DATE AS day), month
  GROUP BY day),
-- What happened once: in which months' windows it is.
happened AS (
  SELECT person,
    bit_or(CASE WHEN concept = 'appointment.gp' AND word = 'yes'
                THEN in_12 END) AS seen,
    bit_or(CASE WHEN concept = 'vaccination.flu' THEN in_7 END) AS flu,
    bit_or(CASE WHEN concept = 'care.declined' AND word = 'flu_vaccination'
                THEN in_7 END) AS flu_declined,
    bit_or(CASE WHEN concept = 'care.declined' AND word = 'blood_pressure'
                THEN in_12 END) AS pressure_declined,
    bit_or(CASE WHEN concept = 'check.nhs_health_check' AND word = 'completed'
                THEN in_60 END) AS checked,
    bit_or(CASE WHEN concept IN ('smoking.current', 'smoking.former',
                                 'smoking.never') THEN in_12 END) AS asked_smoking,
    bit_or(CASE WHEN concept = 'care.smoking_support' AND word = 'accepted'
                THEN in_12 END) AS quit_accepted,
    bit_or(CASE WHEN concept = 'care.smoking_support' AND word = 'declined'
                THEN in_12 END) AS quit_declined,
    bit_or(CASE WHEN concept = 'emergency_department.attendance' AND
                     outcome IN ('admitted', 'discharged')
                THEN in_6 END) AS emergency,
    bit_or(CASE WHEN concept = 'care.palliative' THEN past END) AS palliative,
    bit_or(CASE WHEN concept = 'care.talking_therapy' THEN in_24 END) AS talked,
    bit_or(CASE WHEN concept = 'observation.blood_pressure' AND plausible AND
                     numbers = 2 THEN in_12 END) AS pressure_taken,
    bit_or(CASE WHEN concept = 'observation.body_mass_index' AND plausible
                THEN in_12 END) AS weighed,
    bit_or(CASE WHEN concept = 'observation.hba1c' AND plausible
                THEN in_12 END) AS sugar_taken
  FROM fast_event JOIN calendar ON day = least(greatest(start_day,
         DATE '2017-12-31'), DATE '2026-01-01')
  WHERE concept IN ('appointment.gp', 'vaccination.flu', 'care.declined',
    'check.nhs_health_check', 'smoking.current', 'smoking.former',
    'smoking.never', 'care.smoking_support', 'emergency_department.attendance',
    'care.palliative', 'care.talking_therapy', 'observation.blood_pressure',
    'observation.body_mass_index', 'observation.hba1c')
  GROUP BY person),
-- What lasts: from its first day to the day after its last.
lasting AS (
  SELECT person, concept, provider, e.place, start_day, event_id,
         f.past & ~t.past AS holds
  FROM fast_event e
  JOIN calendar f ON f.day = least(greatest(start_day, DATE '2017-12-31'),
                                   DATE '2026-01-01')
  JOIN calendar t ON t.day = least(greatest(last_day, DATE '2017-12-31')
                                   + CASE WHEN last_day < DATE '2017-12-31'
                                          THEN 0 ELSE 1 END,
                                   DATE '2026-01-01')
  WHERE concept IN ('registration.gp', 'pregnancy', 'residence',
    'diagnosis.hypertension', 'diagnosis.diabetes', 'diagnosis.asthma',
    'diagnosis.copd', 'diagnosis.coronary_heart_disease',
    'diagnosis.heart_failure', 'diagnosis.atrial_fibrillation',
    'diagnosis.stroke', 'diagnosis.chronic_kidney_disease',
    'diagnosis.depression', 'diagnosis.severe_mental_illness',
    'diagnosis.dementia', 'diagnosis.epilepsy', 'diagnosis.cancer')),
states AS (
  SELECT person,
    bit_or(CASE concept WHEN 'registration.gp' THEN holds END) AS registered,
    bit_or(CASE WHEN concept = 'registration.gp' AND provider IS NOT NULL
                THEN holds END) AS has_practice,
    bit_or(CASE concept WHEN 'pregnancy' THEN holds END) AS pregnant,
    bit_or(CASE concept WHEN 'diagnosis.hypertension' THEN holds END) AS pressure,
    bit_or(CASE concept WHEN 'diagnosis.diabetes' THEN holds END) AS diabetes,
    bit_or(CASE concept WHEN 'diagnosis.asthma' THEN holds END) AS asthma,
    bit_or(CASE concept WHEN 'diagnosis.copd' THEN holds END) AS copd,
    bit_or(CASE WHEN concept IN ('diagnosis.coronary_heart_disease',
      'diagnosis.heart_failure') THEN holds END) AS heart,
    bit_or(CASE concept WHEN 'diagnosis.atrial_fibrillation'
           THEN holds END) AS fibrillation,
    bit_or(CASE concept WHEN 'diagnosis.stroke' THEN holds END) AS stroke,
    bit_or(CASE concept WHEN 'diagnosis.chronic_kidney_disease'
           THEN holds END) AS kidney,
    bit_or(CASE concept WHEN 'diagnosis.depression' THEN holds END) AS depression,
    bit_or(CASE concept WHEN 'diagnosis.severe_mental_illness'
           THEN holds END) AS severe,
    bit_or(CASE concept WHEN 'diagnosis.dementia' THEN holds END) AS dementia,
    bit_or(CASE concept WHEN 'diagnosis.epilepsy' THEN holds END) AS epilepsy,
    bit_or(CASE concept WHEN 'diagnosis.cancer' THEN holds END) AS cancer
  FROM lasting GROUP BY person),
-- The latest of its kind: until its window ends or the next one comes.
latest AS (
  SELECT person, concept, word, first, second,
         (CASE concept WHEN 'observation.body_mass_index' THEN in_24
                       ELSE in_12 END)
         & ~coalesce(lead(past) OVER (PARTITION BY person, concept
              ORDER BY start_day, minute, event_id), 0) AS holds
  FROM fast_event JOIN calendar ON day = least(greatest(start_day,
         DATE '2017-12-31'), DATE '2026-01-01')
  WHERE concept IN ('care.plan', 'care.plan_review')
     OR (concept IN ('survey.dignity', 'survey.shops')
         AND word <> 'prefer_not_to_say')
     OR (concept = 'observation.blood_pressure' AND plausible AND numbers = 2)
     OR (concept IN ('observation.hba1c', 'observation.body_mass_index')
         AND plausible)),
readings AS (
  SELECT person,
    bit_or(CASE WHEN concept = 'observation.blood_pressure' AND first <= 140
                     AND second <= 90 THEN holds END) AS pressure_low,
    bit_or(CASE WHEN concept = 'observation.blood_pressure' AND first <= 150
                     AND second <= 90 THEN holds END) AS pressure_fair,
    bit_or(CASE WHEN concept = 'observation.hba1c' THEN holds END) AS sugar,
    bit_or(CASE WHEN concept = 'observation.hba1c' AND first <= 58
                THEN holds END) AS sugar_low,
    bit_or(CASE WHEN concept = 'observation.body_mass_index'
                THEN holds END) AS weight,
    bit_or(CASE WHEN concept = 'observation.body_mass_index' AND first >= 300
                THEN holds END) AS weight_high,
    bit_or(CASE WHEN concept = 'care.plan' AND word IS NOT NULL
                THEN holds END) AS plan,
    bit_or(CASE WHEN concept = 'care.plan' AND word = 'yes'
                THEN holds END) AS plan_with_me,
    bit_or(CASE WHEN concept = 'care.plan_review' AND word IS NOT NULL
                THEN holds END) AS review,
    bit_or(CASE WHEN concept = 'care.plan_review' AND word = 'yes'
                THEN holds END) AS goals_met,
    bit_or(CASE WHEN concept = 'survey.dignity' THEN holds END) AS dignity,
    bit_or(CASE WHEN concept = 'survey.dignity' AND
                     word IN ('strongly_agree', 'agree') THEN holds END) AS treated,
    bit_or(CASE WHEN concept = 'survey.shops' THEN holds END) AS shops,
    bit_or(CASE WHEN concept = 'survey.shops' AND word = 'yes'
                THEN holds END) AS gets_there
  FROM latest GROUP BY person),
-- Said to smoke, and nothing else said on a later day.
smokers AS (
  SELECT person, bit_or(past & ~coalesce(later, 0)) AS smokes
  FROM (SELECT person, concept, past,
               first_value(CASE WHEN concept <> 'smoking.current' THEN past END
                 IGNORE NULLS) OVER (PARTITION BY person ORDER BY start_day
                 RANGE BETWEEN INTERVAL 1 DAY FOLLOWING
                           AND UNBOUNDED FOLLOWING) AS later
        FROM fast_event JOIN calendar ON day = least(greatest(start_day,
               DATE '2017-12-31'), DATE '2026-01-01')
        WHERE concept IN ('smoking.current', 'smoking.former', 'smoking.never'))
  WHERE concept = 'smoking.current' GROUP BY person),
-- From which month on a person has an age.
ages AS (
  SELECT p.*, a5.past AS from_5, a15.past AS from_15, a17.past AS from_17,
         a18.past AS from_18, a40.past AS from_40, a65.past AS from_65,
         a75.past AS from_75, a80.past AS from_80, a0.past AS born
  FROM (SELECT *, least(greatest(birth_day, DATE '2017-12-31'),
                        DATE '2026-01-01') AS d0,
               least(greatest(birthday(birth_day, 5), DATE '2017-12-31'), DATE '2026-01-01') AS d5,
               least(greatest(birthday(birth_day, 15), DATE '2017-12-31'), DATE '2026-01-01') AS d15,
               least(greatest(birthday(birth_day, 17), DATE '2017-12-31'), DATE '2026-01-01') AS d17,
               least(greatest(birthday(birth_day, 18), DATE '2017-12-31'), DATE '2026-01-01') AS d18,
               least(greatest(birthday(birth_day, 40), DATE '2017-12-31'), DATE '2026-01-01') AS d40,
               least(greatest(birthday(birth_day, 65), DATE '2017-12-31'), DATE '2026-01-01') AS d65,
               least(greatest(birthday(birth_day, 75), DATE '2017-12-31'), DATE '2026-01-01') AS d75,
               least(greatest(birthday(birth_day, 80), DATE '2017-12-31'), DATE '2026-01-01') AS d80
        FROM fast_person) p
  LEFT JOIN calendar a0 ON a0.day = d0 LEFT JOIN calendar a5 ON a5.day = d5
  LEFT JOIN calendar a15 ON a15.day = d15 LEFT JOIN calendar a17 ON a17.day = d17
  LEFT JOIN calendar a18 ON a18.day = d18 LEFT JOIN calendar a40 ON a40.day = d40
  LEFT JOIN calendar a65 ON a65.day = d65 LEFT JOIN calendar a75 ON a75.day = d75
  LEFT JOIN calendar a80 ON a80.day = d80),
-- Where somebody lives in which months; without a place for the other months.
homes AS (
  SELECT person, place,
         holds & ~coalesce(lead(f) OVER (PARTITION BY person
           ORDER BY start_day, event_id), 0) AS holds
  FROM (SELECT *, holds AS f FROM lasting WHERE concept = 'residence')),
living AS (
  SELECT person, coalesce(local_deprivation_fifth, 'unknown') AS fifth,
         coalesce(locality, 'unknown') AS locality, holds
  FROM homes LEFT JOIN place USING (place) WHERE holds <> 0
  UNION ALL
  SELECT s.person, 'unknown', 'unknown',
         s.registered & ~coalesce(h.holds, 0)
  FROM states s LEFT JOIN (SELECT person, bit_or(holds) AS holds FROM homes
                           GROUP BY person) h USING (person)),
-- Each person once for each home: what is true of them, bit by bit.
truths AS (
  SELECT l.fifth, l.locality, a.sex, a.ethnic_group,
         s.registered & l.holds AS registered,
         coalesce(s.pregnant, 0) | (born & ~from_5) AS early,
         from_5 & ~from_18 AS child, from_18 & ~from_65 AS adult, from_65 AS old,
         born, coalesce(s.pregnant, 0) AS pregnant,
         from_15, from_17, from_18, from_40, from_75, from_80, has_practice,
         coalesce(palliative, 0) AS palliative,
         coalesce(pressure, 0) AS pressure, coalesce(diabetes, 0) AS diabetes,
         coalesce(asthma, 0) AS asthma, coalesce(copd, 0) AS copd,
         coalesce(heart, 0) AS heart, coalesce(fibrillation, 0) AS fibrillation,
         coalesce(stroke, 0) AS stroke, coalesce(kidney, 0) AS kidney,
         coalesce(depression, 0) AS depression, coalesce(severe, 0) AS severe,
         coalesce(dementia, 0) AS dementia, coalesce(epilepsy, 0) AS epilepsy,
         coalesce(cancer, 0) AS cancer, coalesce(seen, 0) AS seen,
         coalesce(flu, 0) AS flu, coalesce(flu_declined, 0) AS flu_declined,
         coalesce(pressure_declined, 0) AS pressure_declined,
         coalesce(checked, 0) AS checked,
         coalesce(asked_smoking & pressure_taken & weighed & sugar_taken, 0)
           AS all_four,
         coalesce(quit_accepted, 0) AS quit_accepted,
         coalesce(quit_declined, 0) AS quit_declined,
         coalesce(emergency, 0) AS emergency, coalesce(talked, 0) AS talked,
         coalesce(pressure_low, 0) AS pressure_low,
         coalesce(pressure_fair, 0) AS pressure_fair,
         coalesce(sugar, 0) AS sugar, coalesce(sugar_low, 0) AS sugar_low,
         coalesce(weight, 0) AS weight, coalesce(weight_high, 0) AS weight_high,
         coalesce(plan, 0) AS plan, coalesce(plan_with_me, 0) AS plan_with_me,
         coalesce(review, 0) AS review, coalesce(goals_met, 0) AS goals_met,
         coalesce(dignity, 0) AS dignity, coalesce(treated, 0) AS treated,
         coalesce(shops, 0) AS shops, coalesce(gets_there, 0) AS gets_there,
         coalesce(smokes, 0) AS smokes
  FROM living l JOIN ages a USING (person) JOIN states s USING (person)
  LEFT JOIN happened USING (person) LEFT JOIN readings USING (person)
  LEFT JOIN smokers USING (person)
  WHERE s.registered & l.holds <> 0),
-- Denominator (d) and numerator (n) of each metric.
bits AS (
  SELECT fifth, locality, sex, ethnic_group, registered, early, child, adult,
         old, born, pregnant,
    registered & from_18 & pressure & ~palliative
      & ~(pressure_declined
          & ~((pressure_low & ~from_80) | (pressure_fair & from_80))) AS d_bp,
    (pressure_low & ~from_80) | (pressure_fair & from_80) AS n_bp,
    registered & from_17 & diabetes & ~palliative & sugar AS d_sugar,
    sugar_low AS n_sugar,
    registered & old & ~(flu_declined & ~flu) AS d_flu, flu AS n_flu,
    registered & severe & ~palliative AS d_physical, all_four AS n_physical,
    registered & from_40 & ~from_75 & ~palliative
      & ~(diabetes | pressure | heart | stroke | fibrillation | kidney)
      AS d_check, checked AS n_check,
    registered & from_18 AS d_adult,
    pressure, diabetes, asthma | copd AS lungs, heart, fibrillation, stroke,
    kidney, depression | severe AS mind, dementia, epilepsy, cancer,
    registered & from_15 & smokes & ~(quit_declined & ~quit_accepted) AS d_quit,
    quit_accepted AS n_quit,
    registered & plan AS d_plan, plan_with_me AS n_plan,
    registered & review AS d_review, goals_met AS n_review,
    registered & dignity AS d_dignity, treated AS n_dignity,
    registered & from_18 & shops AS d_shops, gets_there AS n_shops,
    registered AS d_seen, seen AS n_seen,
    registered & from_18 & weight AS d_weight, weight_high AS n_weight,
    (pressure & diabetes) | (asthma & ~copd) | (depression & ~talked) AS n_mixed,
    CASE WHEN sex = 'female' AND fifth IN ('1', '2') AND ethnic_group IN
              ('asian_bangladeshi', 'black_african', 'white_british')
         THEN registered & has_practice ELSE 0 END AS d_practice,
    emergency AS n_practice
  FROM truths),
-- Two illnesses or more: those seen again among those seen before.
pairs AS (
  SELECT *, (pressure & diabetes) | ((pressure | diabetes) & lungs)
    | ((pressure | diabetes | lungs) & heart)
    | ((pressure | diabetes | lungs | heart) & fibrillation)
    | ((pressure | diabetes | lungs | heart | fibrillation) & stroke)
    | ((pressure | diabetes | lungs | heart | fibrillation | stroke) & kidney)
    | ((pressure | diabetes | lungs | heart | fibrillation | stroke | kidney)
       & mind)
    | ((pressure | diabetes | lungs | heart | fibrillation | stroke | kidney
        | mind) & dementia)
    | ((pressure | diabetes | lungs | heart | fibrillation | stroke | kidney
        | mind | dementia) & epilepsy)
    | ((pressure | diabetes | lungs | heart | fibrillation | stroke | kidney
        | mind | dementia | epilepsy) & cancer) AS n_multiple
  FROM bits),
-- The finest groups.
counted AS (
  SELECT m,
    CASE WHEN pregnant & bit <> 0 OR early & bit <> 0
         THEN 'pregnancy_and_early_years'
         WHEN child & bit <> 0 THEN 'childhood_and_adolescence'
         WHEN adult & bit <> 0 THEN 'being_an_adult'
         WHEN old & bit <> 0 THEN 'growing_old' ELSE 'unknown' END AS life_stage,
    sex, ethnic_group, fifth, locality,
    count_if(d_bp & bit <> 0) AS d_bp, count_if(d_bp & n_bp & bit <> 0) AS n_bp,
    count_if(d_sugar & bit <> 0) AS d_sugar, count_if(d_sugar & n_sugar & bit <> 0) AS n_sugar,
    count_if(d_flu & bit <> 0) AS d_flu, count_if(d_flu & n_flu & bit <> 0) AS n_flu,
    count_if(d_physical & bit <> 0) AS d_physical, count_if(d_physical & n_physical & bit <> 0) AS n_physical,
    count_if(d_check & bit <> 0) AS d_check, count_if(d_check & n_check & bit <> 0) AS n_check,
    count_if(d_adult & bit <> 0) AS d_adult, count_if(d_adult & n_multiple & bit <> 0) AS n_multiple,
    count_if(d_adult & n_mixed & bit <> 0) AS n_mixed,
    count_if(d_quit & bit <> 0) AS d_quit, count_if(d_quit & n_quit & bit <> 0) AS n_quit,
    count_if(d_plan & bit <> 0) AS d_plan, count_if(d_plan & n_plan & bit <> 0) AS n_plan,
    count_if(d_review & bit <> 0) AS d_review, count_if(d_review & n_review & bit <> 0) AS n_review,
    count_if(d_dignity & bit <> 0) AS d_dignity, count_if(d_dignity & n_dignity & bit <> 0) AS n_dignity,
    count_if(d_shops & bit <> 0) AS d_shops, count_if(d_shops & n_shops & bit <> 0) AS n_shops,
    count(*) AS d_seen, count_if(n_seen & bit <> 0) AS n_seen,
    count_if(d_weight & bit <> 0) AS d_weight, count_if(d_weight & n_weight & bit <> 0) AS n_weight,
    count_if(d_practice & bit <> 0) AS d_practice, count_if(d_practice & n_practice & bit <> 0) AS n_practice
  FROM pairs JOIN month ON registered & bit <> 0
  GROUP BY ALL),
-- Events that are counted themselves, where and how old their people were.
counted_event AS (
  SELECT (year(start_day) - 2023) * 12 + month(start_day) - 1 AS m, concept,
         person, start_day, word, outcome, first, plausible
  FROM fast_event
  WHERE start_day BETWEEN DATE '2023-01-01' AND DATE '2025-12-31'
    AND ((concept IN ('appointment.gp', 'appointment.hospital')
          AND word IN ('yes', 'did_not_attend'))
         OR (concept = 'emergency_department.attendance'
             AND outcome IS DISTINCT FROM 'left')
         OR concept = 'care.shared_decision')),
placed AS (
  SELECT e.*, p.sex, p.ethnic_group,
    CASE WHEN e.start_day > p.death_or_end THEN 'unknown'
         WHEN e.start_day BETWEEN b.start_day
              AND least(b.last_day, b.start_day + 315) THEN 'pregnancy_and_early_years'
         WHEN p.birth_day IS NULL OR e.start_day < p.birth_day THEN 'unknown'
         WHEN e.start_day < birthday(p.birth_day, 5) THEN 'pregnancy_and_early_years'
         WHEN e.start_day < birthday(p.birth_day, 18) THEN 'childhood_and_adolescence'
         WHEN e.start_day < birthday(p.birth_day, 65) THEN 'being_an_adult'
         ELSE 'growing_old' END AS life_stage,
    CASE WHEN e.start_day BETWEEN h.start_day AND h.last_day
              AND (p.birth_day IS NULL OR e.start_day >= p.birth_day)
         THEN h.place END AS place,
    coalesce(e.start_day BETWEEN r.start_day AND r.last_day, false) AS registered
  FROM counted_event e JOIN fast_person p USING (person)
  ASOF LEFT JOIN (FROM fast_event WHERE concept = 'residence') h
    ON h.person = e.person AND h.start_day <= e.start_day
  ASOF LEFT JOIN (FROM fast_event WHERE concept = 'registration.gp') r
    ON r.person = e.person AND r.start_day <= e.start_day
  ASOF LEFT JOIN (FROM fast_event WHERE concept = 'pregnancy') b
    ON b.person = e.person AND b.start_day <= e.start_day),
counted_events AS (
  SELECT m, life_stage, sex, ethnic_group,
    coalesce(local_deprivation_fifth, 'unknown') AS fifth,
    coalesce(locality, 'unknown') AS locality,
    count_if(concept = 'appointment.gp') AS d_gp,
    count_if(concept = 'appointment.gp' AND word = 'did_not_attend') AS n_gp,
    count_if(concept = 'appointment.hospital') AS d_hospital,
    count_if(concept = 'appointment.hospital' AND word = 'did_not_attend')
      AS n_hospital,
    count_if(concept = 'emergency_department.attendance' AND registered
             AND plausible) AS d_wait,
    count_if(concept = 'emergency_department.attendance' AND registered
             AND plausible AND first <= 240) AS n_wait,
    count_if(concept = 'care.shared_decision' AND registered
             AND word IS NOT NULL) AS d_chose,
    count_if(concept = 'care.shared_decision' AND registered
             AND word <> 'surgery') AS n_chose
  FROM placed LEFT JOIN place USING (place)
  GROUP BY ALL),
by_metric AS (
  SELECT m, life_stage, sex, ethnic_group, fifth, locality, unnest([
    {metric: 'bp_controlled', d: d_bp, n: n_bp},
    {metric: 'hba1c_controlled', d: d_sugar, n: n_sugar},
    {metric: 'flu_vaccination_record', d: d_flu, n: n_flu},
    {metric: 'physical_check_in_mental_health_care', d: d_physical, n: n_physical},
    {metric: 'health_check_completed', d: d_check, n: n_check},
    {metric: 'multiple_conditions', d: d_adult, n: n_multiple},
    {metric: 'bench_conditions_mixed', d: d_adult, n: n_mixed},
    {metric: 'quit_support_12_months', d: d_quit, n: n_quit},
    {metric: 'care_plan_made_with_me', d: d_plan, n: n_plan},
    {metric: 'plan_goals_met', d: d_review, n: n_review},
    {metric: 'treated_with_dignity', d: d_dignity, n: n_dignity},
    {metric: 'gets_to_the_shops', d: d_shops, n: n_shops},
    {metric: 'bench_seen_this_year', d: d_seen, n: n_seen},
    {metric: 'bench_latest_weight', d: d_weight, n: n_weight},
    {metric: 'bench_practices_named', d: d_practice, n: n_practice}],
    recursive := true) FROM counted
  UNION ALL
  SELECT m, life_stage, sex, ethnic_group, fifth, locality, unnest([
    {metric: 'missed_gp_appointments_record', d: d_gp, n: n_gp},
    {metric: 'missed_hospital_appointments', d: d_hospital, n: n_hospital},
    {metric: 'ae_within_four_hours', d: d_wait, n: n_wait},
    {metric: 'chose_alternative_to_surgery', d: d_chose, n: n_chose}],
    recursive := true) FROM counted_events)
SELECT metric, reference_day,
       CASE GROUPING_ID(life_stage, sex, ethnic_group, fifth, locality)
         WHEN 15 THEN 'life_stage' WHEN 23 THEN 'sex' WHEN 27 THEN 'ethnic_group'
         WHEN 29 THEN 'local_deprivation_fifth' WHEN 30 THEN 'locality'
         ELSE 'everyone' END AS breakdown,
       coalesce(life_stage, sex, ethnic_group, fifth, locality, '') AS in_group,
       sum(d)::BIGINT AS denominator, sum(n)::BIGINT AS numerator
FROM by_metric JOIN month USING (m)
WHERE d > 0
GROUP BY GROUPING SETS (
  (metric, reference_day), (metric, reference_day, life_stage),
  (metric, reference_day, sex), (metric, reference_day, ethnic_group),
  (metric, reference_day, fifth), (metric, reference_day, locality))
-- Two metrics are not told by life stage.
HAVING NOT (metric IN ('flu_vaccination_record', 'health_check_completed')
            AND GROUPING_ID(life_stage) = 0);
