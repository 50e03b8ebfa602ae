import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from count_tests import count  # noqa: E402


class CountTests(unittest.TestCase):
    def test_ctest_with_a_skipped_test(self):
        self.assertEqual(count(
            "1/3 Test #1: a.b ......   Passed    0.01 sec\n"
            "2/3 Test #2: a.c ......***Skipped   0.01 sec\n"
            "3/3 Test #3: a.d ......***Failed    0.01 sec\n"
            "67% tests passed, 1 tests failed out of 3\n"), (1, 1, 1))

    def test_ctest_with_nothing_wrong(self):
        self.assertEqual(count(
            "100% tests passed, 0 tests failed out of 4\n"), (4, 0, 0))

    def test_unittest(self):
        self.assertEqual(count("Ran 3 tests in 0.1s\n\nOK\n"), (3, 0, 0))
        self.assertEqual(count(
            "Ran 9 tests in 0.1s\n\nFAILED (failures=1, errors=2, skipped=3)"
        ), (3, 3, 3))

    def test_vitest_in_colour(self):
        self.assertEqual(count(
            " Test Files  2 passed (2)\n"
            "\x1b[2m      Tests \x1b[22m \x1b[31m1 failed\x1b[39m |"
            " \x1b[32m12 passed\x1b[39m | 2 skipped (15)\n"), (12, 1, 2))

    def test_nodes_own_runner(self):
        self.assertEqual(count(
            "# tests 5\n# pass 3\n# fail 1\n# cancelled 0\n# skipped 1\n"
            "# todo 0\n"), (3, 1, 1))

    def test_plain_lines_add_up(self):
        self.assertEqual(count(
            "2 passed, 0 failed\n3 passed, 1 failed, 4 skipped\n"),
            (5, 1, 4))

    def test_a_plain_line_already_holds_what_the_runner_said(self):
        self.assertEqual(count(
            "      Tests  1 failed | 48 passed (49)\n48 passed, 1 failed\n"),
            (48, 1, 0))

    def test_an_ordinary_log_counts_nothing(self):
        self.assertEqual(count("[1/2] Building\nOK\n12 passed by\n"),
                         (0, 0, 0))


if __name__ == "__main__":
    unittest.main()
