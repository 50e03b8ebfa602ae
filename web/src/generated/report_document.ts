// Made from openapi.yaml by `npm run generate`. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A text by language; the framework's first language is always there. */
        Text: {
            [key: string]: components["schemas"]["Translation"];
        };
        Translation: {
            /** @description Empty while the translation is wanted. */
            words: string;
            /** @enum {unknown} */
            status: "original" | "draft" | "checked" | "wanted";
        };
        /** @description Who says so. */
        Provenance: {
            /**
             * @description recollected is shown as "recollected, to be confirmed" and never as a quotation.
             * @enum {unknown}
             */
            kind: "verbatim" | "theme" | "recollected" | "proposal";
            source: string;
            note: string;
        };
        /** @description An entry of one of the framework's lists. */
        Term: {
            id: string;
            title: components["schemas"]["Text"];
            plain: components["schemas"]["Text"] | null;
            provenance: components["schemas"]["Provenance"] | null;
        };
        Terms: {
            layers: components["schemas"]["Term"][];
            objectives: components["schemas"]["Term"][];
            domains: components["schemas"]["Term"][];
            outcome_types: components["schemas"]["Term"][];
            life_stages: components["schemas"]["Term"][];
            statement_sets: components["schemas"]["Term"][];
            priority_areas: components["schemas"]["Term"][];
        };
        /**
         * @description judged: compared by a test with England, London, the neighbours, the goal or its own past. described: there are figures, but nothing that a test could say. not_yet: nobody supplies figures yet.
         * @enum {unknown}
         */
        State: "judged" | "described" | "not_yet";
        /**
         * @description better and worse where the metric says which direction is better, higher and lower where it does not; similar: no significant difference; cannot_say: the reason says why.
         * @enum {unknown}
         */
        Standing: "better" | "similar" | "worse" | "higher" | "lower" | "cannot_say";
        /**
         * @description The highest level at which the difference is significant, in percent.
         * @enum {unknown}
         */
        Confidence: 95 | 99.8 | null;
        /**
         * @description Whether something is getting better, by its recent trend. rising_or_falling: it changes, and nobody has said which direction is better; cannot_say: there are figures, but change cannot be tested.
         * @enum {unknown}
         */
        Change: "getting_better" | "getting_worse" | "rising_or_falling" | "no_clear_change" | "cannot_say" | "not_measured";
        Period: {
            /** @description The publisher's label made readable. */
            label: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The first day after the period.
             */
            to: string;
        };
        Figure: {
            period: components["schemas"]["Period"];
            value: number | null;
            /** @description The value with its unit as it is to be shown. */
            value_text: string;
            lower95: number | null;
            upper95: number | null;
            lower998: number | null;
            upper998: number | null;
            /** @enum {unknown} */
            limits95_origin: "published" | "derived" | "widened" | "none";
            /** @enum {unknown} */
            limits998_origin: "published" | "derived" | "widened" | "none";
            /** @description For instance: published; Wilson from full counts; widened from 95 % on the log scale. */
            limits_method: string;
            count: number | null;
            denominator: number | null;
            imputed: boolean;
            /** @description id of a Source. */
            source: string;
            note: string;
            /** @enum {unknown} */
            status: "shown" | "suppressed" | "no_value";
            /** @description Why there is no value or no limits. */
            reason: string;
        };
        Comparison: {
            /** @enum {unknown} */
            with: "country" | "region" | "neighbours" | "goal" | "baseline" | "whole";
            /** @description England; London; median of 15 similar boroughs; goal; own baseline 2015; Tower Hamlets as a whole. */
            title: string;
            value: number | null;
            value_text: string;
            /** @description The comparator's; null for a goal. */
            period: components["schemas"]["Period"] | null;
            standing: components["schemas"]["Standing"];
            confidence: components["schemas"]["Confidence"];
            /** @description id of a Method. */
            method: string;
            /** @description Why it cannot be said; else empty. */
            reason: string;
            sentence: string;
        };
        Trend: {
            /** @enum {unknown} */
            direction: "increasing" | "decreasing" | "no_significant_change" | "cannot_say";
            /** @enum {unknown} */
            judgement: "getting_better" | "getting_worse" | "no_judgement";
            /** @description id of a Method or empty. */
            method: string;
            chi_square: number | null;
            slope: number | null;
            periods: string[];
            reason: string;
            sentence: string;
        };
        /** @description What chance alone would make of a metric's months or quarters, and where it did more. Made from cleared figures only. */
        ControlChart: {
            /**
             * @description id of a Method; empty: there is no chart, and sentence says why.
             * @enum {unknown}
             */
            method: "p_chart" | "u_chart" | "xmr_chart" | "";
            title: string;
            sentence: string;
            /** @description Where more than chance changed, and by which rule. */
            findings: string[];
            /** @description On how sure the limits are. */
            remarks: string[];
            points: components["schemas"]["ControlPoint"][];
        };
        ControlPoint: {
            period: components["schemas"]["Period"];
            value: number | null;
            /** @description Empty without a value. */
            value_text: string;
            mean: number | null;
            /** @description Lower control limit, in the metric's unit. */
            lower: number | null;
            upper: number | null;
            /** @enum {unknown} */
            cause: "common_cause" | "above_limit" | "below_limit" | "trend_increasing" | "trend_decreasing" | "two_in_three_above" | "two_in_three_below" | "shift_above" | "shift_below";
            /** @enum {unknown} */
            type: "common_cause" | "special_cause_improvement" | "special_cause_concern" | "special_cause_neutral_high" | "special_cause_neutral_low";
            /** @description In words; empty for chance alone. */
            rule: string;
        };
        Unit: {
            name: string;
            decimals: number;
            /** @description Short form for axes: %, years, £, per 1,000. */
            symbol: string;
        };
        /** @description One line of a metric's chart. */
        Series: {
            /** @description Area code; empty for the neighbours' median. */
            area: string;
            /** @enum {unknown} */
            role: "home" | "country" | "region" | "neighbours_median";
            points: components["schemas"]["Figure"][];
        };
        /** @description Figures before and after this date are not compared. */
        Break: {
            /** Format: date */
            at: string;
            why: string;
        };
        /** @description The one figure that several others are held against. */
        Reference: {
            name: string;
            value: number;
            value_text: string;
        };
        /** @description The latest figures of all areas or sites of one type. */
        SmallAreas: {
            type: string;
            title: string;
            period: components["schemas"]["Period"];
            /** @description Tower Hamlets as a whole; England; the area that each belongs to. */
            compared_with: string;
            /** @description Null where each is held against another figure, or there is none. */
            reference: components["schemas"]["Reference"] | null;
            summary: string;
            cells: {
                area: string;
                figure: components["schemas"]["Figure"];
                standing: components["schemas"]["Standing"];
                confidence: components["schemas"]["Confidence"];
                reason: string;
            }[];
        };
        /** @description The latest figures of groups of people told apart in one way, each held against everyone. */
        Groups: {
            /** @description By sex; By age. */
            title: string;
            period: components["schemas"]["Period"];
            compared_with: string;
            reference: components["schemas"]["Reference"] | null;
            summary: string;
            cells: {
                /** @description As published. */
                name: string;
                figure: components["schemas"]["Figure"];
                standing: components["schemas"]["Standing"];
                confidence: components["schemas"]["Confidence"];
                reason: string;
            }[];
        };
        Goal: {
            value: number;
            value_text: string;
            /** Format: date */
            by: string;
            /** @enum {unknown} */
            kind: "at_least" | "at_most";
            decision: string;
        };
        Metric: {
            id: string;
            version: string;
            /** @enum {unknown} */
            status: "proposed" | "agreed" | "published" | "retired";
            title: components["schemas"]["Text"];
            plain: components["schemas"]["Text"];
            state: components["schemas"]["State"];
            /** @description One or two plain sentences that say what the figures say. */
            answer: string;
            /** @enum {unknown} */
            measures: "need" | "service" | "outcome";
            /** @description Organisation id. */
            lead: string;
            contributors: string[];
            life_stages: string[];
            /** @enum {unknown} */
            source: "published" | "record" | "survey" | "wanted";
            /** @enum {unknown} */
            value_kind: "proportion" | "rate" | "ratio" | "mean" | "median" | "percentile" | "count" | "score" | "expectancy";
            unit: components["schemas"]["Unit"] | null;
            /** @enum {unknown} */
            better: "higher" | "lower" | "neither";
            /** @enum {unknown} */
            better_from: "source" | "proposal";
            publisher: string;
            definition: string;
            numerator: string;
            denominator: string;
            caveats: string[];
            fingertips: number | null;
            wanted: {
                from: string;
                holder: string;
                fingertips: number | null;
            } | null;
            note: string;
            /** @description The statements that this metric serves. */
            statements: string[];
            latest: components["schemas"]["Figure"] | null;
            comparisons: components["schemas"]["Comparison"][];
            trend: components["schemas"]["Trend"] | null;
            goal: components["schemas"]["Goal"] | null;
            breaks: components["schemas"]["Break"][];
            series: components["schemas"]["Series"][];
            /** @description Of everybody, where figures are of months or quarters. */
            chart: components["schemas"]["ControlChart"] | null;
            small_areas: components["schemas"]["SmallAreas"][];
            groups: components["schemas"]["Groups"][];
            /** @description What it would take to be like those that the figure is worse than. */
            to_close: {
                /** @description England; the goal. */
                title: string;
                /** @description How far, and how many people a year that is. */
                sentence: string;
                /** @description When figures could show the change. */
                knowing: string;
            }[];
            /** @enum {unknown} */
            compare: "limits_against_value" | "control_limits" | "none";
            /** @description Of the metric's file; empty: not known. */
            fingerprint: string;
        };
        Statement: {
            id: string;
            number: number;
            set: string;
            text: components["schemas"]["Text"];
            plain: components["schemas"]["Text"];
            provenance: components["schemas"]["Provenance"];
            domain: string;
            /** @description Empty when not given. */
            objective: string;
            /** @description Empty when not given. */
            outcome_type: string;
            layers: string[];
            life_stages: string[];
            life_stages_confirmed: boolean;
            lead: string | null;
            supporting: string[];
            state: components["schemas"]["State"];
            standing: components["schemas"]["Standing"];
            confidence: components["schemas"]["Confidence"];
            /** @description What the lead metric is held against; empty when nothing can be said. */
            comparator: string;
            change: components["schemas"]["Change"];
            answer: string;
            not_yet: {
                why: components["schemas"]["Text"];
                proposed_by: string;
            } | null;
        };
        Tally: {
            judged: number;
            described: number;
            not_yet: number;
        };
        /** @description The judged metrics of the home area against one comparator, and how many colours chance alone would give. */
        Colours: {
            /** @enum {unknown} */
            with: "country" | "region" | "neighbours";
            /** @description England; the middle of 15 similar boroughs. */
            title: string;
            tests: number;
            better: number;
            worse: number;
            similar: number;
            higher: number;
            lower: number;
            expected_by_chance: number;
            sentence: string;
        };
        /** @description Where we stand, in one screen. */
        Where: {
            /** @description Is life getting better on what residents said matters? In two or three sentences. */
            answer: string;
            statements: components["schemas"]["Tally"];
            metrics: components["schemas"]["Tally"];
            /** @description Against the country. */
            colours: components["schemas"]["Colours"];
            /** @description Against the region and the similar areas, as far as they are named. */
            elsewhere: components["schemas"]["Colours"][];
            /** @description The clearest differences first. */
            findings: {
                metric: string;
                standing: components["schemas"]["Standing"];
                confidence: components["schemas"]["Confidence"];
                /** @enum {unknown} */
                trend: "getting_better" | "getting_worse" | "no_judgement";
                sentence: string;
                /** @description How it stands against the region and the similar areas; empty where neither can be said. */
                elsewhere: string;
            }[];
        };
        /** @description What to act on first, why and how sure. */
        Priorities: {
            answer: string;
            /** @description How ranks and their intervals are made. */
            method: string;
            /** @description What speaks for acting, and how each becomes a level from 0 to 4. */
            components: {
                /** @enum {unknown} */
                id: "benchmark" | "people_affected" | "trend" | "inequality" | "voice" | "confidence";
                title: string;
                /** @description The scale in words. */
                plain: string;
                weight: number;
                /** @description Whether any ranked metric has it; else it ranks nothing. */
                in_use: boolean;
            }[];
            /** @description The most urgent first, what cannot be said last. */
            classes: {
                id: components["schemas"]["PriorityClass"];
                title: string;
                /** @description Rows of the decision table, in words. */
                when: string[];
                /** @description How many are in it. */
                metrics: number;
            }[];
            metrics: components["schemas"]["Priority"][];
            /** @description That of all metrics first, then one for each workstream. */
            rankings: {
                /** @description Empty: all metrics. */
                workstream: string;
                in_order: {
                    metric: string;
                    /** @description Middle rank over all draws; 1 is first. */
                    middle: number;
                    /** @description 95 % rank interval. */
                    lower: number;
                    upper: number;
                }[];
            }[];
        };
        /** @enum {unknown} */
        PriorityClass: "act_first" | "improve" | "watch" | "maintain" | "cannot_say";
        Priority: {
            metric: string;
            class: components["schemas"]["PriorityClass"];
            /** @description Of the decision table, from 1. */
            row: number | null;
            /** @description In the order of the components. */
            levels: {
                level: number | null;
                /** @description The fact behind the level, or why there is none. */
                said: string;
            }[];
            why: string;
            /** @description Its rank interval, or why it is not ranked. */
            how_sure: string;
        };
        /** @description What moved since an earlier report, and why. */
        Since: {
            /**
             * Format: date
             * @description The day of the earlier report.
             */
            on: string;
            data_version: string;
            answer: string;
            moved: {
                metric: string;
                /** @enum {unknown} */
                what: "defined_anew" | "new_figure" | "revised" | "first_figure" | "no_longer" | "new_metric" | "gone";
                /** @description The newer figure against the one before. */
                standing: components["schemas"]["Standing"];
                sentence: string;
            }[];
            /** @description Decisions that were taken and are to be reported back on by now, the oldest first. */
            promises: {
                /** @description Id of the decision. */
                decision: string;
                /** @description Its title. */
                what: components["schemas"]["Text"];
                /** Format: date */
                due: string;
            }[];
        };
        /** @description Metrics by areas, each against the country ("tartan rug"). */
        Scorecard: {
            areas: string[];
            rows: {
                metric: string;
                period: components["schemas"]["Period"];
                /** @description One per area, in the order of areas; null where there is no figure. */
                cells: ({
                    value: number;
                    value_text: string;
                    standing: components["schemas"]["Standing"];
                    confidence: components["schemas"]["Confidence"];
                    reason: string;
                } | null)[];
            }[];
        };
        /** @description Metrics by components, with the reason for every gap. */
        Coverage: {
            components: {
                id: string;
                title: string;
            }[];
            rows: {
                metric: string;
                cells: {
                    present: boolean;
                    reason: string;
                }[];
            }[];
        };
        Workstream: {
            id: string;
            title: components["schemas"]["Text"];
            plain: components["schemas"]["Text"] | null;
            life_stages: string[];
            members: string[];
            core_set: {
                metrics: string[];
                /** @enum {unknown} */
                status: "proposed" | "decided";
                /** Format: date */
                decided_on: string | null;
                decision: string;
            } | null;
            provenance: components["schemas"]["Provenance"] | null;
        };
        Organisation: {
            id: string;
            title: components["schemas"]["Text"];
            /** @enum {unknown} */
            kind: "council" | "nhs_trust" | "commissioner" | "general_practice" | "voluntary" | "board" | "partnership";
            role: components["schemas"]["Text"] | null;
            provenance: components["schemas"]["Provenance"] | null;
        };
        Nested: {
            id: string;
            title: components["schemas"]["Text"];
            about: components["schemas"]["Text"] | null;
            /** @enum {unknown} */
            kind: "population" | "contract";
            /** @enum {unknown} */
            status: "planned" | "in_development" | "agreed" | "in_contract" | "retired";
            statements: string[];
            metrics: string[];
            provenance: components["schemas"]["Provenance"] | null;
        };
        Link: {
            metric: string;
            /** @enum {unknown} */
            framework: "PHOF" | "NHSOF" | "ASCOF" | "QOF" | "ICHOM";
            indicator: string;
            title: string;
            fingertips: number | null;
            differs: string;
            provenance: components["schemas"]["Provenance"] | null;
        };
        Area: {
            code: string;
            name: string;
            /** @enum {unknown} */
            type: "country" | "region" | "borough" | "ward_2014" | "ward_2002" | "practice" | "network" | "trust" | "integrated_care_area";
            parent: string;
            tile_row: number | null;
            tile_column: number | null;
        };
        Source: {
            id: string;
            title: string;
            publisher: string;
            licence: string;
            note: string;
            /** @description How many figures of this report come from it. */
            figures: number;
        };
        Method: {
            id: string;
            title: string;
            /** @description What it does, for somebody who is not a statistician. */
            plain: string;
            source: string;
        };
        Headline: {
            title: components["schemas"]["Text"];
            plain: components["schemas"]["Text"] | null;
            metrics: string[];
            provenance: components["schemas"]["Provenance"] | null;
        };
        /** @description Of how many persons of a provider something is recorded. */
        RecordedShare: {
            /** @description Empty: everybody. */
            provider: string;
            persons: number;
            recorded: number;
        };
        MonthCount: {
            /** @description 2025-03; 2025 where no more is known. */
            month: string;
            events: number;
        };
        /** @description How many figures of a source, breakdown or metric are shown, hidden or missing; anybody can count the same in the results. */
        HiddenRow: {
            id: string;
            title: string;
            figures: number;
            shown: number;
            /** @description So that nothing can be told of a few people. */
            hidden: number;
            /** @description Sums of money or nights, and sources without a rule. */
            withheld: number;
            /** @description Without a value for other reasons. */
            missing: number;
        };
        /** @description How good a store of records is. Only of invented persons: these counts have not been through disclosure control. */
        RecordQuality: {
            /** @constant */
            synthetic: true;
            /** @description Version of the store. */
            store: string;
            persons: number;
            events: number;
            characteristics: {
                id: string;
                everybody: components["schemas"]["RecordedShare"];
                providers: components["schemas"]["RecordedShare"][];
            }[];
            warnings: {
                source: string;
                /** @description Goes on from "n events": "has a code of no concept". */
                what: string;
                detail: string;
                events: number;
            }[];
            providers: {
                provider: string;
                /** @description In which events start. */
                months: components["schemas"]["MonthCount"][];
            }[];
            sources: {
                source: string;
                events: number;
                /** Format: date */
                last_received: string;
                /** @description In which events start. */
                months: components["schemas"]["MonthCount"][];
                /** @description In which they were received. */
                received: components["schemas"]["MonthCount"][];
            }[];
        };
        /** @description Due regard to the three aims of the equality duty. */
        EqualityAnalysis: {
            discrimination: components["schemas"]["Text"];
            opportunity: components["schemas"]["Text"];
            good_relations: components["schemas"]["Text"];
            by: string;
            /** Format: date */
            written_on: string;
        };
        ConsideredOption: {
            option: components["schemas"]["Text"];
            /** @enum {unknown} */
            outcome: "open" | "chosen" | "rejected";
            why: components["schemas"]["Text"];
        };
        DecidedChange: {
            /** @enum {unknown} */
            part: "statement" | "definition" | "goal" | "core_set" | "retirement";
            metric: string | null;
            statement: string | null;
            workstream: string | null;
            what: components["schemas"]["Text"];
        };
        Decision: {
            id: string;
            title: components["schemas"]["Text"];
            /**
             * @description An illustration shows how one is written down; nobody took it.
             * @enum {unknown}
             */
            status: "proposed" | "taken" | "illustration";
            /** Format: date */
            taken_on: string | null;
            /** @description Id of an organisation. */
            body: string;
            reasons: components["schemas"]["Text"];
            options: components["schemas"]["ConsideredOption"][];
            equality: components["schemas"]["EqualityAnalysis"] | null;
            changes: components["schemas"]["DecidedChange"][];
            /** Format: date */
            report_back_by: string | null;
            provenance: components["schemas"]["Provenance"] | null;
        };
        /** @description A metric that nobody has to collect any more. */
        Retirement: {
            id: string;
            metric: string;
            /**
             * @description An illustration shows how one is written down; nobody took it.
             * @enum {unknown}
             */
            status: "proposed" | "taken" | "illustration";
            /** Format: date */
            retired_on: string | null;
            by: string | null;
            decision: string | null;
            why: components["schemas"]["Text"];
            replaced_by: string | null;
            not_replaced: components["schemas"]["Text"] | null;
            effort_freed: components["schemas"]["Text"];
            equality: components["schemas"]["EqualityAnalysis"] | null;
            provenance: components["schemas"]["Provenance"] | null;
        };
        CaseFigure: {
            what: string;
            value: string;
            when: string;
            denominator: string;
            before: string;
            before_when: string;
            source: string;
            note: string;
        };
        CaseStudy: {
            id: string;
            title: components["schemas"]["Text"];
            where: string;
            about: components["schemas"]["Text"];
            statements: string[];
            metrics: string[];
            figures: components["schemas"]["CaseFigure"][];
            limits: components["schemas"]["Text"];
            provenance: components["schemas"]["Provenance"] | null;
        };
        AskedIndicator: {
            title: string;
            definition: string;
            code: string;
            fingertips: number | null;
            metric: string | null;
            source: string;
        };
        Project: {
            id: string;
            title: components["schemas"]["Text"];
            about: components["schemas"]["Text"] | null;
            /** @enum {unknown} */
            status: "planned" | "in_development" | "agreed" | "in_contract" | "retired";
            lead: string | null;
            partners: string[];
            /** Format: date */
            starts: string | null;
            /** Format: date */
            ends: string | null;
            people: string;
            money: string;
            statements: string[];
            metrics: string[];
            indicators: components["schemas"]["AskedIndicator"][];
            provenance: components["schemas"]["Provenance"] | null;
        };
        Programme: {
            decisions: components["schemas"]["Decision"][];
            retirements: components["schemas"]["Retirement"][];
            case_studies: components["schemas"]["CaseStudy"][];
            projects: components["schemas"]["Project"][];
        };
        /** @description An indicator as somebody asks for it. */
        Asked: {
            asker: string;
            /** @description Id; empty where none of ours answers it. */
            metric: string;
            title: string;
        };
        OverlappingPair: {
            one: components["schemas"]["Asked"];
            other: components["schemas"]["Asked"];
            reasons: string[];
            /** @description Of the words, 0 to 1. */
            likeness: number;
            /** @enum {unknown} */
            certainty: "certain" | "to be looked at";
        };
        SharedMetric: {
            metric: string;
            askers: string[];
        };
        MeasuredStatement: {
            statement: string;
            measures: number;
        };
        AimedStatement: {
            statement: string;
            projects: string[];
        };
        /** @description What is asked for more than once, and what nobody needs. */
        Overlap: {
            pairs: components["schemas"]["OverlappingPair"][];
            shared: components["schemas"]["SharedMetric"][];
            without_statement: string[];
            without_measure: string[];
            many_measures: components["schemas"]["MeasuredStatement"][];
            same_aim: components["schemas"]["AimedStatement"][];
        };
        PaperPart: {
            id: string;
            heading: string;
            /** @enum {unknown} */
            origin: "results" | "author" | "not_yet_written";
            paragraphs: string[];
            points: string[];
            author: string;
            /** Format: date */
            written_on: string | null;
        };
        /** @description The next paper for a board. */
        Paper: {
            title: string;
            meeting: string;
            /** Format: date */
            meets_on: string;
            classification: string;
            lead_officer: string;
            wards: string;
            note: string;
            parts: components["schemas"]["PaperPart"][];
        };
        PostcardBar: {
            name: string;
            value: number;
            value_text: string;
            lower: number | null;
            upper: number | null;
        };
        /** @description What fits on a postcard about a ward. */
        Postcard: {
            area: string;
            name: string;
            from: string;
            banner: string;
            said: string;
            metric: string;
            question: string;
            sentence: string;
            period: string;
            source: string;
            bars: components["schemas"]["PostcardBar"][];
            done: string[];
            not_known: string[];
            answer_back: string;
        };
        /** @description Money. What is withheld, or not known yet, has no pence and says so. */
        AccountAmount: {
            pence: number | null;
            /** @description £1,250.00; about £1,250; withheld. */
            text: string;
        };
        /** @description One step of a calculation, in words, with what it comes to where that is money. */
        AccountStep: {
            text: string;
            amount: components["schemas"]["AccountAmount"] | null;
        };
        /** @description What is paid for which figure; straight between the points. */
        AccountCurve: {
            /** @description Of the metric's unit. */
            symbol: string;
            decimals: number;
            points: {
                /** @description floor, target, stretch. */
                name: string;
                /** @description Of the metric, or its change since the baseline. */
                value: number;
                /** @description 1 is all that can be earned at the target. */
                share: number;
            }[];
            /** @description What was measured. */
            value: number | null;
            /** @description Its 95 % limits. */
            lower: number | null;
            upper: number | null;
            /** @description What it earns. */
            share: number | null;
        };
        /** @description A metric that a contract pays for, from the statement to the pence. */
        AccountMetric: {
            id: string;
            title: string;
            version: string;
            /** @description Of the definition that was measured. */
            fingerprint: string;
            statements: {
                id: string;
                number: number;
                text: string;
            }[];
            figure: components["schemas"]["Figure"] | null;
            baseline: components["schemas"]["Figure"] | null;
            /** @description Its part of what is paid for outcomes: 20 %. */
            weight: string;
            at_stake: components["schemas"]["AccountAmount"];
            earned: components["schemas"]["AccountAmount"];
            answer: string;
            /** @description Which clause was applied instead of the rule, and why; empty: none. */
            clause: string;
            curve: components["schemas"]["AccountCurve"] | null;
            steps: components["schemas"]["AccountStep"][];
        };
        /** @description A part of a settlement, such as the payment for outcomes or the share of a saving. */
        AccountPart: {
            id: string;
            title: string;
            /** @description What the part is for. */
            plain: string;
            amount: components["schemas"]["AccountAmount"];
            steps: components["schemas"]["AccountStep"][];
            metrics: components["schemas"]["AccountMetric"][];
        };
        LedgerLine: {
            /**
             * Format: date
             * @description When it is due.
             */
            date: string;
            /** @description id of the organisation that pays. */
            from: string;
            to: string;
            /** @description Of the contract file. */
            rule: string;
            text: string;
            amount: components["schemas"]["AccountAmount"];
        };
        AccountParty: {
            id: string;
            title: string;
            /** @enum {unknown} */
            role: "commissioner" | "provider";
            /** @description With which it may sign. Empty, where it has named none yet. */
            keys: {
                /** @description Director of Finance. */
                holder: string;
                /** @description Ed25519, 64 hexadecimal digits. */
                public_key: string;
            }[];
        };
        /** @description What a provider receives for a year of a contract, and why. `whatmatters settle` writes it to account.json. Parties sign its bytes. */
        Account: {
            /** @constant */
            schema: "whatmatters-account-1";
            /**
             * @description final: worked out from exact figures, can be signed. estimate: some figures behind it are rounded or hidden for these readers; it has no pence and no ledger. shadow: a year without money.
             * @enum {unknown}
             */
            standing: "final" | "estimate" | "shadow";
            banner: string;
            answer: string;
            contract: {
                id: string;
                title: string;
                about: string;
                /** @description Fingerprint of the contract's file. */
                version: string;
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description Its last day.
                 */
                to: string;
                population: string;
                clauses: {
                    title: string;
                    text: string;
                }[];
            };
            /** @description id of a party. */
            provider: string;
            year: components["schemas"]["Period"];
            /** @description 1: the first account of the year; later ones adjust it. */
            number: number;
            adjusts: {
                number: number;
                /** @description Of the account.json before this one. */
                sha256: string;
                why: string;
            } | null;
            made: {
                /** Format: date */
                on: string;
                program: string;
                package_version: string;
                data_version: string;
                /**
                 * Format: date
                 * @description The last day that figures could arrive on.
                 */
                data_cut: string | null;
                /** @enum {unknown} */
                persons: "none" | "real" | "invented";
                /** @description Of account.xlsx beside it; empty where it has none. */
                workbook_sha256: string;
            };
            readers: {
                /** @enum {unknown} */
                audience: "public" | "partner" | "restricted";
                sentence: string;
            };
            parts: components["schemas"]["AccountPart"][];
            total: components["schemas"]["AccountAmount"];
            already_settled: components["schemas"]["AccountAmount"];
            due: components["schemas"]["AccountAmount"];
            ledger: components["schemas"]["LedgerLine"][];
            parties: components["schemas"]["AccountParty"][];
            sources: components["schemas"]["Source"][];
        };
        /** @description A payment over all simulated years, in pence. */
        PaymentSpread: {
            mean: number;
            least: number;
            most: number;
            /** @description In how many years it is exactly the least. */
            at_least: number;
            /** @description In how many years it is exactly the most. */
            at_most: number;
            /** @description In how many years nothing, or less, comes on top of what is fixed. */
            nothing: number;
            /** @description Below which the parts of years in quantile_levels lie. */
            quantiles: number[];
            /** @description How many years lie in each of as many equal steps from least to most. */
            bars: number[];
        };
        /** @description What everybody receives under one assumption, and what is not in it: money that waits for a figure, a gate or spending. It is not lost. */
        SimulatedPayments: {
            providers: {
                /** @description id of a provider. */
                provider: string;
                receives: components["schemas"]["PaymentSpread"];
            }[];
            /** @description Earned by outcomes, all providers together. */
            outcomes: components["schemas"]["PaymentSpread"];
            /** @description Of savings; negative: of losses. */
            shared: components["schemas"]["PaymentSpread"];
            total: components["schemas"]["PaymentSpread"];
            /** @description Of outcomes, as far as it is known. Not in the others. */
            held_back: components["schemas"]["PaymentSpread"];
            /** @description Savings and losses that cannot be shared yet, and are not in `shared`. */
            shared_waits: {
                /** @description In how many simulated years. */
                years: number;
                /** @description In the first of them; empty where there is none. */
                why: string;
            };
        };
        /** @description How chance pays for a metric, before gates. Without a figure that chance could move there is nothing but its money. */
        MetricChances: {
            /** @description id of a Metric. */
            metric: string;
            title: string;
            /** @description Pence. */
            at_stake: number;
            has_figure: boolean;
            /** @description Of its figure, in its unit. */
            standard_error?: number;
            /** @description Mean part earned; 1 is all at the target. */
            expected?: number;
            /**
             * @description What stands for no change: agreed, a number of the contract; drawn, measured with limits, so chance moves it too; taken_as_exact, its limits are not known, so chances are too low.
             * @enum {unknown}
             */
            baseline?: "none" | "agreed" | "drawn" | "taken_as_exact";
            /** @description Chance that something is paid although nothing changed; absent without a baseline. */
            paid_for_no_change?: number;
            /** @description Mean payment then, in pence. */
            paid_by_chance?: number;
            /** @description Chance that nothing is paid although the target was truly reached. */
            unpaid_at_target?: number;
            less_than_half_at_target?: number;
            /** @description By what the mean payment changes when a threshold is one standard error harder, in pence. */
            one_error_harder?: {
                floor?: number;
                target?: number;
                stretch?: number;
            };
        };
        /** @description By what all payments together change on average when a rule is stricter. */
        RuleEffect: {
            /** @enum {unknown} */
            rule: "safety_gate" | "equality_test" | "minimum_rates";
            /** @description Of the gate or test; empty: minimum rates. */
            id: string;
            /** @description Of its metric; empty: minimum rates. */
            title: string;
            /** @description Of a limit in the metric's unit; of rates as part of the benchmark. */
            stricter_by: number;
            /** @description Pence; null: not known. */
            effect: number | null;
            /** @description Why it is not known, in words. */
            why_none: string;
        };
        /** @description What a look at a contract before signing found. */
        Finding: {
            /** @description baseline_gap, target_passed, ... */
            check: string;
            /** @enum {unknown} */
            verdict: "fine" | "warning" | "not_checked";
            /** @description id of a Metric; empty: about the whole contract. */
            metric: string;
            text: string;
        };
        /** @description A contract's year, lived many times before anybody signs. `whatmatters simulate` writes it to simulation.json. Readers let fields pass that they do not know. */
        Simulation: {
            /** @constant */
            schema: "whatmatters-simulation-1";
            banner: string;
            answer: string;
            /** @description Its id. */
            contract: string;
            title: string;
            /** @description 2023/24. */
            year: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Its last day.
             */
            to: string;
            /** @enum {unknown} */
            mode: "shadow" | "money";
            /** @description Its terms are invented. */
            illustration: boolean;
            made: {
                /** Format: date */
                on: string;
                program: string;
                data_version: string;
            };
            /**
             * @description restricted: exact figures of records stand behind it.
             * @enum {unknown}
             */
            audience: "public" | "restricted";
            /** @constant */
            unit: "pence";
            /** @description How many years. */
            draws: number;
            seed: number;
            /** @description Between metrics whose shared people are not known, by the contract. */
            correlation: number;
            /** @description The same, in `correlated`. */
            other_correlation: number;
            quantile_levels: number[];
            /** @description That outcomes decide, in pence. */
            at_risk: number;
            providers: {
                id: string;
                title: string;
                /** @description What it receives whatever the outcomes are, in pence. */
                fixed: number;
            }[];
            /** @description Figures go on as they do. */
            expected: components["schemas"]["SimulatedPayments"];
            /** @description The same with other_correlation. */
            correlated: components["schemas"]["SimulatedPayments"];
            /** @description Every figure stays at its baseline. */
            no_change: components["schemas"]["SimulatedPayments"];
            metrics: components["schemas"]["MetricChances"][];
            rules: components["schemas"]["RuleEffect"][];
            findings: components["schemas"]["Finding"][];
        };
        /** @description A metric that a contract pays for. */
        ContractOutcome: {
            /** @description id of a Metric. */
            metric: string;
            title: string;
            statements: {
                id: string;
                number: number;
                text: string;
            }[];
            /** @description Of what outcomes decide: 30 %. */
            weight: string;
            /** @enum {unknown} */
            part: "quality" | "patient_based";
            /** @description Organisations; empty: all providers. */
            work_of: string[];
            /** @description In words. */
            baseline: string;
            /** @description In words. */
            rule: string;
            /** @description What its figure must be like, in words; empty: nothing is demanded. */
            needs: string;
            /** @description In the current year, at the target, in pence. */
            at_stake: number;
            latest: components["schemas"]["Figure"] | null;
            curve: components["schemas"]["AccountCurve"] | null;
        };
        ContractYear: {
            /** @description 2023/24. */
            year: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Its last day.
             */
            to: string;
            /**
             * @description In shadow everything is worked out, and no money follows.
             * @enum {unknown}
             */
            mode: "shadow" | "money";
            /** @description Pence. */
            budget: number;
            /** @description Of it, what outcomes decide, in pence. */
            at_risk: number;
            /** @description 2.5 %. */
            at_risk_share: string;
            lines: {
                /** @description id of an organisation. */
                provider: string;
                /** @enum {unknown} */
                care: "early_years" | "prevention" | "community" | "hospital" | "social_care";
                /** @enum {unknown} */
                pooled: "pooled" | "not_pooled";
                /** @description Pence. */
                amount: number;
            }[];
            payments: {
                /** @enum {unknown} */
                of: "outcomes" | "points" | "rate_card" | "shared";
                /**
                 * Format: date
                 * @description Late data are awaited to the end of this day.
                 */
                run_out: string;
                /**
                 * Format: date
                 * @description Figures count as known at the end of this day.
                 */
                data_cut: string;
                /** Format: date */
                reported_on: string;
                /** Format: date */
                paid_on: string;
            }[];
        };
        /** @description What providers gain, or lose, by how far spending is from the benchmark. */
        SharedLine: {
            /** @description quality score 100 %; empty where there is only one line. */
            name: string;
            points: {
                /** @description Of the benchmark; above 0 is saved. */
                at: number;
                /** @description Pence; negative: a loss. */
                providers: number;
            }[];
        };
        /** @description A contract that pays for outcomes, as everybody may read it. */
        Contract: {
            id: string;
            title: string;
            about: string;
            /** @enum {unknown} */
            status: "illustration" | "draft" | "agreed" | "ended";
            provenance: components["schemas"]["Provenance"] | null;
            /** @description That it is an illustration; else empty. */
            banner: string;
            answer: string;
            parties: {
                organisation: string;
                title: string;
                /** @enum {unknown} */
                role: "commissioner" | "provider";
                does: string;
            }[];
            population: string;
            /** @description Area code. */
            area: string;
            people: number;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Its last day.
             */
            to: string;
            /** @description The year of the report's day, or the nearest one. */
            current_year: string;
            years: components["schemas"]["ContractYear"][];
            outcomes: components["schemas"]["ContractOutcome"][];
            gates: {
                /** @enum {unknown} */
                kind: "safety" | "equality";
                metric: string;
                title: string;
                text: string;
                /** @description Metrics; empty: all that are paid for. */
                guards: string[];
            }[];
            /** @description Points and prices, in words. */
            other_payments: string[];
            shared: {
                /** @description Of the current year, in pence. */
                benchmark: number;
                rules: string[];
                /** @description To draw. */
                lines: components["schemas"]["SharedLine"][];
                /** @description At round differences. */
                examples: components["schemas"]["SharedLine"][];
            } | null;
            /** @description How money is divided among the providers, in words. */
            divisions: string[];
            replaces: {
                title: string;
                code: string;
                why: string;
                source: string;
            }[];
            clauses: {
                title: string;
                text: string;
            }[];
        };
        /** @description What is known of a settlement account outside the contract's parties. */
        SettledYear: {
            contract: string;
            provider: string;
            /** @description Of the provider. */
            title: string;
            year: string;
            number: number;
            /** @enum {unknown} */
            standing: "final" | "estimate" | "shadow";
            /** Format: date */
            made_on: string;
            total: components["schemas"]["AccountAmount"];
        };
        /** @description Who lives in the place on a day, and how need grows. Counts have passed disclosure: null is hidden. Fifths are in the order of `fifths`, whose last is those of whom it is not known; so is the last of `ages`. */
        Needs: {
            /** Format: date */
            on: string;
            /**
             * Format: date
             * @description First records of conditions count as new from this day on.
             */
            fresh_from: string;
            answer: string;
            /** @description Empty without conditions. */
            burden_sentence: string;
            growth_sentence: string;
            /** @description Empty where counts are exact. */
            rounding: string;
            cautions: string[];
            sexes: string[];
            fifths_title: string;
            fifths: string[];
            ages: components["schemas"]["NeedsAge"][];
            breakdowns: components["schemas"]["NeedsBars"][];
            conditions: components["schemas"]["NeedsCondition"][];
            /** @description Oldest first. */
            years: components["schemas"]["NeedsYear"][];
        };
        NeedsBars: {
            title: string;
            sentence: string;
            groups: {
                title: string;
                people: number | null;
            }[];
        };
        /** @description People of an age band, by sex, and with conditions by fifth. */
        NeedsAge: {
            title: string;
            people: number | null;
            sexes: (number | null)[];
            fifths: {
                people: number | null;
                /** @description With at least one condition. */
                any: number | null;
                /** @description With at least two. */
                several: number | null;
                share: components["schemas"]["NeedsShare"] | null;
            }[];
        };
        /** @description Of people with at least one condition, in percent, with 95 % limits. */
        NeedsShare: {
            percent: number;
            lower95: number;
            upper95: number;
        };
        NeedsOnset: {
            /** @description People who have the condition on the day. */
            with: number | null;
            /** @description Of these with its first record since fresh_from. */
            fresh: number | null;
            /** @description Age of the latter at that record */
            median: number | null;
            lower95: number | null;
            upper95: number | null;
        };
        NeedsCondition: {
            id: string;
            title: string;
            sentence: string;
            everybody: components["schemas"]["NeedsOnset"];
            fifths: components["schemas"]["NeedsOnset"][];
        };
        NeedsYear: {
            /** Format: date */
            on: string;
            people: number | null;
            /** @description With at least two conditions. */
            several: number | null;
            /** @description By condition. */
            with: (number | null)[];
        };
        Report: {
            /** @constant */
            schema: "whatmatters-report-1";
            framework: {
                id: string;
                title: components["schemas"]["Text"];
                about: components["schemas"]["Text"];
                banner: components["schemas"]["Text"] | null;
                version: string;
                /** @enum {unknown} */
                status: "demonstration" | "draft" | "agreed";
                languages: string[];
                /** @description Area code. */
                home: string;
            };
            produced: {
                /** Format: date */
                on: string;
                program: string;
                /** @description Fingerprint of the package's files. */
                data_version: string;
                /**
                 * @description Whose records the figures rest on.
                 * @enum {string}
                 */
                persons: "none" | "real" | "invented";
            };
            terms: components["schemas"]["Terms"];
            where: components["schemas"]["Where"];
            priorities: components["schemas"]["Priorities"] | null;
            headline: components["schemas"]["Headline"] | null;
            statements: components["schemas"]["Statement"][];
            metrics: components["schemas"]["Metric"][];
            scorecard: components["schemas"]["Scorecard"];
            coverage: components["schemas"]["Coverage"];
            workstreams: components["schemas"]["Workstream"][];
            organisations: components["schemas"]["Organisation"][];
            nested: components["schemas"]["Nested"][];
            links: components["schemas"]["Link"][];
            areas: components["schemas"]["Area"][];
            sources: components["schemas"]["Source"][];
            methods: components["schemas"]["Method"][];
            disclosure: {
                /** @enum {unknown} */
                audience: "public" | "partner" | "restricted";
                /** @description "the public", or the partner's name. */
                for_whom: string;
                sentence: string;
                suppressed: number;
                /** @description By which counts are hidden and rounded. */
                rules: string[];
                sources: components["schemas"]["HiddenRow"][];
                /** @description Of figures from records, what groups are told apart by; everybody under an empty id. */
                breakdowns: components["schemas"]["HiddenRow"][];
                /** @description Those counted from records. */
                metrics: components["schemas"]["HiddenRow"][];
            };
            programme: components["schemas"]["Programme"];
            overlap: components["schemas"]["Overlap"];
            paper: components["schemas"]["Paper"] | null;
            postcards: components["schemas"]["Postcard"][];
            contracts: components["schemas"]["Contract"][];
            settled?: components["schemas"]["SettledYear"][];
            simulations?: components["schemas"]["Simulation"][];
            record_quality?: components["schemas"]["RecordQuality"];
            needs?: components["schemas"]["Needs"];
            since?: components["schemas"]["Since"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
