import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from check_sources import Source, check, retired_words  # noqa: E402


class CheckSources(unittest.TestCase):
    def problems(self, path, text, words=None):
        return list(check([Source(path, text)], words or {}))

    def test_a_statistic_needs_its_source(self):
        self.assertEqual(self.problems("src/stats/a.h", (
            "/// Mean.\n"
            "/// \\source any textbook\n"
            "double mean(double a,\n            double b);\n"
            "\n"
            "/// Median.\n"
            "double median(double a,\n              double b);\n")),
            ["src/stats/a.h:7: median: its comment lacks \\source"])

    def test_a_statistic_without_any_comment(self):
        self.assertEqual(self.problems("src/stats/a.h", (
            "/// \\source of the line above, not of the function\n"
            "inline constexpr int kAnswer = 42;\n"
            "inline double half(double x) {\n  return x / (2);\n}\n")),
            ["src/stats/a.h:3: half: its comment lacks \\source"])

    def test_types_and_constants_are_not_functions(self):
        self.assertEqual(self.problems("src/stats/a.h", (
            "#include <array>\n"
            "namespace wm::stats {\n"
            "struct point {\n  double area() const;\n};\n"
            "enum class side { left, right };\n"
            "using pair = std::array<double, 2>;\n"
            "inline constexpr double kPi = compute(3);\n"
            "}  // namespace wm::stats\n")), [])

    def test_a_header_includes_what_it_names(self):
        text = ("#include <vector>\n"
                "// std::map would be slower\n"
                "std::vector<std::uint8_t> bytes(std::size_t, std::uint8_t);\n"
                "std::strong_ordering order();\n"
                "fmt::memory_buffer buffer();\n")
        self.assertEqual(self.problems("src/base/a.h", text), [
            "src/base/a.h:3: std::uint8_t without #include <cstdint>",
            "src/base/a.h:3: std::size_t without #include <cstddef>",
            "src/base/a.h:5: fmt:: without #include <fmt/format.h>"])
        self.assertEqual(self.problems("src/base/a.cc", text), [])

    def test_a_bare_double_with_a_unit(self):
        text = "void f(double const crude_rate, double z);\n"
        self.assertEqual(self.problems("src/figures/a.h", text), [
            "src/figures/a.h:1: crude_rate is a bare double: "
            "give it a type with a unit"])
        self.assertEqual(self.problems("src/base/a.h", text), [])

    def test_chance_and_time_in_tests(self):
        for text in ("#include <random>", "auto d = system_clock::now();",
                     "std::this_thread::sleep_for(1s);"):
            self.assertEqual(len(self.problems("src/x/a_test.cc", text)), 1)

    def test_the_clock_is_asked_at_the_edge(self):
        text = "auto const today = std::chrono::system_clock::now();"
        self.assertEqual(len(self.problems("src/app/run.cc", text)), 1)
        self.assertEqual(self.problems("src/cli/main.cc", text), [])

    def test_a_disabled_test(self):
        text = "TEST(a, DISABLED_b) {}"
        self.assertEqual(len(self.problems("src/x/a_test.cc", text)), 1)
        self.assertEqual(
            self.problems("src/x/a_test.cc", f"// until #12\n{text}"), [])

    def test_persons_in_what_is_shown(self):
        text = "int nhs_number;"
        self.assertEqual(len(self.problems("src/report/a.h", text)), 1)
        self.assertEqual(self.problems("src/record/a.h", text), [])

    def test_long_files(self):
        self.assertEqual(self.problems("web/src/a.ts", "x\n" * 600), [])
        self.assertEqual(len(self.problems("web/src/a.ts", "x\n" * 601)), 1)
        self.assertEqual(self.problems(
            "web/src/a.ts", "// Made by a tool. Do not edit.\n" + "x\n" * 601), [])

    def test_one_machine_and_mirrors(self):
        self.assertEqual(
            len(self.problems("README.md", "see /wor" + "k/shared")), 1)
        self.assertEqual(len(self.problems(
            "web/package-lock.json", '"https://registr' + 'y.x.org/a"')), 1)
        self.assertEqual(self.problems(
            "README.md", "the framework/metrics folder, ~/work/x"), [])

    def test_retired_words(self):
        words = retired_words(
            "# Glossary\n| word | is |\n| --- | --- |\n| lead metric | one |\n"
            "## Retired words\n| retired | say |\n| --- | --- |\n"
            "| primary metric | lead metric |\n| `target` | goal |\n"
            "## More\n| a | b |\n")
        self.assertEqual(words, {"primary metric": "lead metric",
                                 "target": "goal"})
        self.assertEqual(
            self.problems("src/x/a.h", "// Primary_metrics, a target", words),
            ['src/x/a.h:1: "Primary_metrics" is retired: lead metric'])
        self.assertEqual(
            self.problems("docs/decisions/0001.md", "primary metric", words),
            [])


if __name__ == "__main__":
    unittest.main()
