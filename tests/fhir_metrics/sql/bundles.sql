-- What the bundles hold, one row for each resource that the questions need.
-- The table `bundle` has the text of each file.
-- A subject is written urn:uuid:ID; times are written with their own offset,
-- and the day is the first ten signs.
CREATE TABLE resource AS
  SELECT r->>'resourceType' AS type,
         r->>'id' AS id,
         substr(coalesce(r->>'$.subject.reference', r->>'$.patient.reference'),
                10) AS patient,
         coalesce(r->>'$.code.coding[0].code',
                  r->>'$.vaccineCode.coding[0].code',
                  r->>'$.medicationCodeableConcept.coding[0].code',
                  r->>'$.class.code') AS code,
         coalesce(r->>'$.period.start', r->>'onsetDateTime',
                  r->>'effectiveDateTime', r->>'occurrenceDateTime',
                  r->>'authoredOn') AS started,
         CAST(left(coalesce(r->>'$.period.start', r->>'onsetDateTime',
                            r->>'effectiveDateTime', r->>'occurrenceDateTime',
                            r->>'authoredOn'), 10) AS DATE) AS first_day,
         CAST(left(coalesce(r->>'$.period.end', r->>'abatementDateTime'), 10)
              AS DATE) AS last_day,
         CAST(r->>'$.valueQuantity.value' AS DECIMAL(18, 9)) AS value,
         list_transform(
           from_json(r->'component',
                     '[{"code": {"coding": [{"code": "VARCHAR"}]},
                        "valueQuantity": {"value": "DECIMAL(18, 9)"}}]'),
           lambda c: {code: c.code.coding[1].code,
                      value: c.valueQuantity.value}) AS parts,
         r->>'gender' AS sex,
         CAST(r->>'birthDate' AS DATE) AS birth,
         CAST(left(r->>'deceasedDateTime', 10) AS DATE) AS death
  FROM (SELECT unnest(json->'$.entry[*].resource') AS r FROM bundle)
  WHERE r->>'resourceType' IN ('Patient', 'Encounter', 'Condition',
                               'Observation', 'Immunization',
                               'MedicationRequest');
DROP TABLE bundle;

CREATE VIEW patient AS
  SELECT id AS patient, sex, birth, death FROM resource WHERE type = 'Patient';

-- Alive on the day of death, too.
CREATE VIEW living AS
  SELECT patient, sex, birth, coalesce(death, DATE '9999-12-31') AS last_alive
  FROM patient;

CREATE VIEW calendar_year AS
  SELECT make_date(y, 1, 1) AS first_day, make_date(y, 12, 31) AS r
  FROM range(2004, 2020) t(y);
CREATE VIEW financial_year AS
  SELECT make_date(y, 4, 1) AS first_day, make_date(y + 1, 3, 31) AS r
  FROM range(2009, 2020) t(y);
CREATE VIEW quarter AS
  SELECT make_date(y, 3 * q + 1, 1) AS first_day,
         last_day(make_date(y, 3 * q + 3, 1)) AS r
  FROM range(2015, 2020) t(y), range(0, 4) s(q);
