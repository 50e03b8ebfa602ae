#include "metrics/sql/sql.h"

namespace wm::metrics {

std::string sql_views() {
  return R"(-- What is known to the month counts as its 15th, to the year as 1 July.
CREATE OR REPLACE MACRO day_that_counts(d, known_to) AS
  CASE known_to WHEN 'month' THEN make_date(year(d), month(d), 15)
                WHEN 'year' THEN make_date(year(d), 7, 1)
                ELSE d END;

CREATE OR REPLACE VIEW dated_person AS
  SELECT person, person_id,
         day_that_counts(birth, birth_precision) AS birth_day,
         day_that_counts(death, death_precision) AS death_day,
         coalesce(day_that_counts(death, death_precision), DATE '9999-12-31')
           AS death_or_end
  FROM person;

-- An end never counts before its start; who has died does nothing further.
CREATE OR REPLACE VIEW dated_event AS
  SELECT e.row, e.person, e.event_id, e.source, e.provider, e.site, e.place,
         e.episode, e.code,
         day_that_counts(e.start_on, e.start_precision) AS start_day,
         coalesce(e.start_minute, -1) AS minute,
         coalesce(day_that_counts(e.end_on, e.end_precision),
                  DATE '9999-12-31') AS last_day,
         p.death_or_end AS death_day
  FROM event e JOIN dated_person p ON p.person = e.person;

-- Registrations and residences, between birth and death.
CREATE OR REPLACE VIEW registration AS
  SELECT e.row, e.person, e.provider, e.place, e.event_id, e.start_day,
         greatest(e.start_day, coalesce(p.birth_day, e.start_day)) AS first_day,
         least(greatest(e.start_day, e.last_day), p.death_or_end) AS last_day
  FROM dated_event e JOIN event_concept c ON c.row = e.row
       JOIN dated_person p ON p.person = e.person
  WHERE c.serves_as = 'registration';
CREATE OR REPLACE VIEW residence_of AS
  SELECT e.row, e.person, e.provider, e.place, e.event_id, e.start_day,
         greatest(e.start_day, coalesce(p.birth_day, e.start_day)) AS first_day,
         least(greatest(e.start_day, e.last_day), p.death_or_end) AS last_day
  FROM dated_event e JOIN event_concept c ON c.row = e.row
       JOIN dated_person p ON p.person = e.person
  WHERE c.serves_as = 'residence';

-- The same, joined where they touch or overlap.
CREATE OR REPLACE MACRO joined_days(t) AS TABLE
  SELECT person, min(first_day) AS first_day, max(last_day) AS last_day
  FROM (SELECT *, sum(starts_new) OVER (
                 PARTITION BY person ORDER BY first_day, last_day
                 ROWS UNBOUNDED PRECEDING) AS stretch
        FROM (SELECT *, CASE WHEN first_day <= 1 + max(last_day) OVER (
                                 PARTITION BY person
                                 ORDER BY first_day, last_day
                                 ROWS BETWEEN UNBOUNDED PRECEDING
                                          AND 1 PRECEDING)
                             THEN 0 ELSE 1 END AS starts_new
              FROM query_table(t) WHERE first_day <= last_day))
  GROUP BY person, stretch;
CREATE OR REPLACE VIEW registered AS FROM joined_days('registration');
CREATE OR REPLACE VIEW resident AS FROM joined_days('residence_of');
)";
}

}  // namespace wm::metrics
