-- What best_statement.sql reads, made once and not timed: of the tables that
-- `whatmatters record export` writes, one row for each event and concept, typed
-- and in order of persons, as an analyst who cares for speed would keep them.
CREATE MACRO birthday(born, years) AS
  -- Who is born on 29 February is a year older on 1 March of other years.
  CASE WHEN month(born) = 2 AND day(born) = 29
            AND day(last_day(make_date(year(born) + years, 2, 1))) = 28
       THEN make_date(year(born) + years, 3, 1)
       ELSE make_date(year(born) + years, month(born), day(born)) END;

CREATE TYPE concept_id AS ENUM (SELECT DISTINCT concept FROM event_concept);

CREATE TABLE fast_event AS
WITH words AS (
  -- Of these concepts one attribute decides.
  SELECT row, concept,
         max(word) FILTER (name <> 'outcome') AS word,
         max(word) FILTER (name = 'outcome') AS outcome
  FROM event_word
  WHERE name IN ('what', 'step', 'answer', 'made_with_me', 'goals_met',
                 'attended', 'outcome', 'chosen')
  GROUP BY row, concept),
numbers AS (
  SELECT row, concept, bool_and(plausible) FILTER (value <> 'cost') AS plausible,
         count(*) FILTER (value <> 'cost') AS numbers,
         max(number) FILTER (value <> 'diastolic' AND value <> 'cost') AS first,
         max(number) FILTER (value = 'diastolic') AS second
  FROM event_value GROUP BY row, concept)
SELECT e.person::INTEGER AS person, c.concept::concept_id AS concept,
       e.start_day, e.minute, e.event_id,
       least(greatest(e.start_day, e.last_day), e.death_day) AS last_day,
       w.word, w.outcome, n.first, n.second, n.plausible, n.numbers,
       e.provider, e.place
FROM dated_event e
JOIN event_concept c ON c.row = e.row
LEFT JOIN words w ON w.row = c.row AND w.concept = c.concept
LEFT JOIN numbers n ON n.row = c.row AND n.concept = c.concept
ORDER BY 1, 3;

CREATE TABLE fast_person AS
SELECT p.person::INTEGER AS person, p.birth_day, p.death_or_end,
       coalesce(s.word, 'unknown') AS sex,
       coalesce(g.word, 'unknown') AS ethnic_group
FROM dated_person p
LEFT JOIN characteristic s ON s.person = p.person AND s.name = 'sex'
LEFT JOIN characteristic g ON g.person = p.person AND g.name = 'ethnic_group'
ORDER BY 1;
